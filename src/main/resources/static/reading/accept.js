// The preview: sums up what was chosen; 1 to 4 decide the row that stands marked.
(function () {
  'use strict';
  const form = document.getElementById('accept');
  if (!form) return;
  const sum = form.querySelector('[data-sum]');

  function count() {
    if (!sum) return;
    const n = { TRACKED: 0, JOINED: 0, AGENDA: 0, RECORDED: 0 };
    form.querySelectorAll('.accepting').forEach((part) => {
      const take = part.querySelector('input[name=take][type=checkbox]');
      if (take && !take.checked) return;
      part.querySelectorAll('.choice input:checked').forEach((c) => { n[c.value]++; });
    });
    sum.textContent = [[n.TRACKED, sum.dataset.wTracked], [n.JOINED, sum.dataset.wJoined], [n.AGENDA, sum.dataset.wAgenda], [n.RECORDED, sum.dataset.wRecorded]].filter((x) => x[0]).map((x) => x[1] + ' ' + x[0]).join(' · ');
  }

  // Names of reports that are not taken need no decision.
  function names() {
    const used = new Set();
    form.querySelectorAll('.accepting').forEach((part) => {
      const take = part.querySelector('input[name=take]');
      if (take && (take.type === 'hidden' || take.checked)) part.dataset.names.split('\n').forEach((name) => used.add(name));
    });
    form.querySelectorAll('[data-name]').forEach((row) => {
      row.hidden = !used.has(row.dataset.name);
      row.querySelector('select').required = !row.hidden;
    });
  }

  // A day that the calendar proposes is taken by a press, never by itself.
  form.addEventListener('click', (event) => {
    const press = event.target.closest('[data-propose]');
    if (!press) return;
    const field = form.elements[press.dataset.propose];
    field.value = press.dataset.day;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });

  // What would be written is asked of the server, which would write it.
  const writing = form.querySelector('[data-writing]');
  const link = form.querySelector('[data-writing-link]');
  const sumUp = () => { if (link) link.textContent = writing.querySelector('[data-writing-sum]').textContent; };
  let asked = 0;
  let soon;
  async function ask() {
    const mine = ++asked;
    try {
      const answer = await fetch(writing.dataset.writing, { method: 'POST', headers: { 'X-CSRF-TOKEN': window.minqing.csrf(), 'HX-Request': 'true' }, body: new URLSearchParams(new FormData(form)) });
      if (answer.ok && mine === asked) { writing.innerHTML = await answer.text(); sumUp(); }
    } catch (trouble) {
      // The page stays as it was; accepting tells what is wrong.
    }
  }

  form.addEventListener('change', () => {
    count();
    names();
    if (!writing) return;
    clearTimeout(soon);
    soon = setTimeout(ask, 150);
  });
  count();
  names();
  if (writing) { sumUp(); if (sessionStorage.getItem('keep:' + location.pathname + ':' + form.dataset.keep)) ask(); }

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=radio]), textarea, select, dialog')) return;
    const row = document.querySelector('.ask.row-here') || event.target.closest?.('.ask');
    const choice = { 1: 'TRACKED', 2: 'RECORDED', 3: 'JOINED', 4: 'AGENDA' }[event.key];
    const radio = row && choice && row.querySelector('.choice input[value=' + choice + ']');
    if (radio) { radio.click(); radio.focus(); event.preventDefault(); }
  });
})();
