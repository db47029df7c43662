// What every page does: protects htmx posts, keeps what was typed, answers shortcuts, shows and hides toasts.
(function () {
  'use strict';

  const csrf = () => document.querySelector('meta[name=csrf]').content;

  document.addEventListener('htmx:configRequest', (event) => {
    event.detail.headers['X-CSRF-TOKEN'] = csrf();
  });

  // --- Nothing typed is lost: a form with data-keep="name" survives errors, expiry and a closed lid in this tab; one with
  // data-keep-for="person" also survives its tab: it is put back for that person, with a word and a way to throw it away. ---
  const fields = (form) => Array.from(form.elements).filter((e) => e.name && e.type !== 'hidden' && e.type !== 'password' && e.type !== 'file' && e.type !== 'submit' && e.type !== 'button');
  const keyOf = (form) => 'keep:' + (form.dataset.keepFor ? form.dataset.keep + ':for:' + form.dataset.keepFor : location.pathname + ':' + form.dataset.keep);
  const storeOf = (form) => (form.dataset.keepFor ? localStorage : sessionStorage);
  const read = (form) => {
    const values = {};
    fields(form).forEach((e) => {
      if (e.type === 'checkbox' || e.type === 'radio') { if (e.checked) (values[e.name] ||= []).push(e.value); } else (values[e.name] ||= []).push(e.value);
    });
    return values;
  };
  const write = (form, values) => {
    const left = structuredClone(values);
    fields(form).forEach((e) => {
      if (e.type === 'checkbox' || e.type === 'radio') e.checked = (values[e.name] || []).includes(e.value);
      else if (left[e.name] && left[e.name].length) e.value = left[e.name].shift();
    });
  };
  const keep = (form) => {
    const store = storeOf(form);
    const served = JSON.stringify(read(form));
    const kept = store.getItem(keyOf(form));
    const note = form.querySelector('[data-kept-note]');
    // What a form for a person was served with (after a mistake) is newer than what was kept of it.
    const theirs = !form.dataset.keepFor || !Object.values(read(form)).flat().some(Boolean);
    if (kept && theirs && !form.hasAttribute('data-fresh')) {
      write(form, JSON.parse(kept));
      if (note) note.hidden = JSON.stringify(read(form)) === served;
    }
    form.addEventListener('submit', () => sessionStorage.setItem('kept-sent', keyOf(form)));
    const hold = () => {
      const values = JSON.stringify(read(form));
      // A text too large for the store is still in the form itself.
      try { if (form.dataset.keepFor && values === served) store.removeItem(keyOf(form)); else store.setItem(keyOf(form), values); } catch (full) { store.removeItem(keyOf(form)); }
    };
    let soon = 0;
    const now = () => { if (soon) { clearTimeout(soon); soon = 0; hold(); } };
    form.addEventListener('input', () => {
      if (!form.dataset.keepFor) { hold(); return; }
      clearTimeout(soon);
      soon = setTimeout(now, 200);
    });
    window.addEventListener('pagehide', now);
    note?.querySelector('[data-kept-drop]').addEventListener('click', () => {
      store.removeItem(keyOf(form));
      form.reset();
      note.hidden = true;
      fields(form)[0].focus();
    });
  };
  // The server says in a data-kept-done attribute that a form of that name was taken.
  document.querySelectorAll('[data-kept-done]').forEach((e) => {
    Object.keys(sessionStorage).filter((k) => k.startsWith('keep:') && k.endsWith(':' + e.dataset.keptDone)).forEach((k) => sessionStorage.removeItem(k));
  });
  // A form that was sent and is not on the page that followed was taken, unless that page asks to sign in again.
  const sent = sessionStorage.getItem('kept-sent');
  if (sent) {
    const back = Array.from(document.querySelectorAll('form[data-keep]')).some((form) => keyOf(form) === sent);
    if (!back && location.pathname !== '/sign-in') { sessionStorage.removeItem(sent); localStorage.removeItem(sent); }
    sessionStorage.removeItem('kept-sent');
  }
  document.querySelectorAll('form[data-keep]').forEach(keep);

  // --- A button that was pressed is not pressed twice. ---
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method === 'dialog' || form.hasAttribute('data-again')) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = '1';
    setTimeout(() => { delete form.dataset.sent; }, 4000);
  });

  // --- Toasts ---
  const line = document.getElementById('toast');
  const hideLater = (toast) => setTimeout(() => toast.remove(), 6000);
  line.querySelectorAll('[data-toast]').forEach(hideLater);
  window.minqing = {
    csrf,
    toast(words) {
      const toast = document.createElement('div');
      toast.className = 'toast-text';
      toast.textContent = words;
      line.append(toast);
      hideLater(toast);
    },
  };

  // --- Shortcuts ---
  const typing = (e) => e.target.closest('input, textarea, select, [contenteditable], dialog');
  let leader = 0;
  const focus = (box) => { if (box) { box.focus(); box.select?.(); } return Boolean(box); };
  const find = () => document.getElementById('find') || document.querySelector('[data-search]');
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'k' && focus(find())) { event.preventDefault(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) return;
    if (event.key === '?') { document.getElementById('shortcuts').showModal(); event.preventDefault(); return; }
    if (event.key === '/') {
      if (focus(document.querySelector('[data-search]') || find())) event.preventDefault();
      return;
    }
    if (event.key === 'g') { leader = Date.now(); return; }
    if (Date.now() - leader < 1200) {
      const to = { t: '/', c: '/cases', v: '/visits', p: '/communities', r: '/reports' }[event.key];
      leader = 0;
      if (to && document.querySelector('.mainnav a[href="' + to + '"]')) { location.href = to; event.preventDefault(); return; }
    }
    if (event.key === 'n') {
      const make = document.querySelector('[data-new]');
      if (make) { make.click(); event.preventDefault(); }
      return;
    }
    rowKeys(event);
  });

  // --- Rows: j/k move, Enter opens, x selects. A row is any element with data-row. ---
  function rowKeys(event) {
    if (!['j', 'k', 'x', 'Enter'].includes(event.key)) return;
    const rows = Array.from(document.querySelectorAll('[data-row]')).filter((r) => r.offsetParent !== null);
    if (!rows.length) return;
    const at = rows.findIndex((r) => r.classList.contains('row-here'));
    if (event.key === 'j' || event.key === 'k') {
      const next = rows[Math.min(rows.length - 1, Math.max(0, at + (event.key === 'j' ? 1 : -1)))];
      if (at >= 0) rows[at].classList.remove('row-here');
      next.classList.add('row-here');
      next.scrollIntoView({ block: 'nearest' });
      const link = next.querySelector('a');
      if (link) link.focus({ preventScroll: true });
      event.preventDefault();
    } else if (at >= 0 && event.key === 'x') {
      const box = rows[at].querySelector('input[type=checkbox]');
      if (box) { box.click(); event.preventDefault(); }
    } else if (at >= 0 && event.key === 'Enter' && !event.target.closest('a, button')) {
      const link = rows[at].querySelector('a');
      if (link) { link.click(); event.preventDefault(); }
    }
  }

  // --- htmx: tell of trouble in words, send to sign-in when the session ended ---
  document.addEventListener('htmx:responseError', (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) { window.open('/sign-in?again', '_blank'); }
    window.minqing.toast(document.body.dataset['error' + status] || document.documentElement.lang === 'en' ? 'That did not go through. What you typed is still here; try again.' : '没有提交成功。您填写的内容还在，请再试一次。');
  });
})();
