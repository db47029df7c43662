// The review page: pairs the text with the records, takes corrections by mouse and keyboard.
import { Proof, reportAt } from '/reading/state.js';
import { TextPane } from '/reading/text.js';
import { RecordPane, make, button } from '/reading/records.js';

// The key that marks words as a kind, the same in both languages.
const KEYS = { CONCERN: 'c', REQUIREMENT: 'r', COMMITMENT: 'p', NEXT_STEP: 'n', ASSESSMENT: 'a', UNIT: 'u', PLACE: 'l', LEADER: 'm', ATTENDEE: 't', HOUSEHOLD: 'h', FACT: 'f', DATE: 'd', PROGRAMME: 'g', PARENT: 's', TITLE: 'i', BYLINE: 'b' };

const page = document.getElementById('review');
const $ = (name) => page.querySelector('[data-' + name + ']');

fetch('/reports/' + page.dataset.draft + '/proof', { headers: { Accept: 'application/json' } })
  .then((answer) => { if (!answer.ok) throw new Error('proof ' + answer.status); return answer.json(); })
  .then(open)
  .catch(() => { $('trouble').hidden = false; });

function open(sheet) {
  const w = sheet.words;
  const hidden = new Set();
  let onlyLook = false;
  let current = null;
  let paired = null;
  let proof;

  const shown = (e) => !hidden.has(proof.kinds.get(e.kind).family) && (!onlyLook || proof.doubtful(e) || proof.parts(e).some((p) => proof.doubtful(p)) || (e.parent && proof.doubtful(proof.entries.get(e.parent))));

  const hover = (id) => {
    if (id === paired) return;
    paired = id;
    text.mark(id, 'pair');
    page.querySelectorAll('.recs .pair').forEach((e) => e.classList.remove('pair'));
    records.item(id)?.classList.add('pair');
  };

  function go(id, { reveal = true, focus = true } = {}) {
    current = id;
    text.mark(id, 'now');
    records.current(id, focus);
    if (!id || !reveal) return;
    const proposed = records.suggestion(id);
    if (proposed) text.show(proposed.start, proposed.end); else text.reveal(id);
  }

  proof = new Proof(sheet, redraw);
  const records = new RecordPane($('records'), w, { hover, act });
  const text = new TextPane($('text'), proof, {
    hover,
    // A second click on the same words goes to what they stand in.
    pick(ids) {
      const next = ids[(ids.indexOf(current) + 1) % ids.length];
      showTab('records');
      go(next, { reveal: false });
    },
  });
  const foot = $('foot');
  // What stands at the foot takes more or less room with its words: nothing is scrolled to, or said, behind it.
  new ResizeObserver(() => document.documentElement.style.setProperty('--rv-foot', foot.offsetHeight + 'px')).observe(foot);

  function redraw() {
    if (current && proof.entries.has(current) && !proof.stands(proof.entries.get(current))) current = null;
    text.draw(proof, shown);
    counts();
    if (page.querySelector('.edit')) return;
    records.draw(proof, shown, current);
    if (current && !records.has(current)) current = null;
    text.mark(current, 'now');
    legend();
    known();
  }

  // --- What can be done ---
  function act(what, id, data = {}) {
    const entry = id ? proof.entries.get(id) : null;
    const proposed = records.suggestion(id);
    if (proposed) {
      if (what === 'accept' || what === 'adopt') adopt(proposed);
      else if (what === 'drop' || what === 'refuse') onward(id, () => refuse(proposed));
      else if (what === 'show' || what === 'pick') { showTab('text'); go(id); }
      return;
    }
    if (entry && ['accept', 'drop', 'never', 'edit', 'kind'].includes(what) && !mayCorrect(entry)) return;
    switch (what) {
      case 'pick': showTab(narrow() ? 'text' : null); go(id); break;
      case 'accept': onward(id, () => proof.push({ op: 'SEEN', id })); break;
      case 'drop': onward(id, () => proof.push({ op: 'DROP', id })); break;
      case 'never': if (entry && proof.refusable(entry)) onward(id, () => proof.push({ op: 'REFUSE', id })); break;
      case 'edit': if (entry) edit(entry); break;
      case 'kind': if (entry && !entry.parent) menu(records.item(id).querySelector('.line').getBoundingClientRect(), { retype: entry }); break;
      case 'restore': proof.push({ op: 'RESTORE', id: data.entry }); go(data.entry); break;
      case 'turn': turn(data.report); break;
      case 'drop-report': proof.push({ op: 'DROP', id: data.report }); break;
      case 'whole': whole(data.as); break;
      case 'take': proof.look({ report: data.report, over: false }); break;
      case 'take-over': proof.look({ report: data.report, over: true }); break;
      case 'undo': undo(); break;
    }
  }

  function mayCorrect(entry) {
    const by = proof.claimedBy(entry.kind === 'REPORT' ? entry.id : entry.report);
    if (by && proof.editable) window.minqing.toast(w['claimed-hint'].replace('{0}', by));
    return proof.open(entry);
  }

  /** Does something to an entry and stands at the next one afterwards. */
  function onward(id, doIt) {
    if (!id || !proof.editable) return;
    const order = records.order();
    const at = order.indexOf(id);
    doIt();
    const rest = [...order.slice(at + 1), ...order.slice(0, at).reverse()];
    go(rest.find((next) => records.has(next)) || null);
  }

  function edit(entry) {
    if (!proof.editable) return;
    go(entry.id, { focus: false });
    const slot = 'review-typing:' + proof.id;
    const box = records.edit(entry, (typed) => {
      sessionStorage.removeItem(slot);
      if (typed) {
        if (typed.text.trim() && typed.text.trim() !== entry.text) proof.push({ op: 'WORDS', id: entry.id, text: typed.text });
        if (typed.day !== undefined && typed.day !== entry.day) proof.push({ op: 'DAY', id: entry.id, day: typed.day });
        if (typed.attribute !== undefined && typed.attribute !== entry.attribute) proof.push({ op: 'ABOUT', id: entry.id, text: typed.attribute });
      }
      redraw();
      go(entry.id);
    });
    box.addEventListener('input', () => sessionStorage.setItem(slot, JSON.stringify({ id: entry.id, text: box.value })));
    const kept = JSON.parse(sessionStorage.getItem(slot) || 'null');
    if (kept && kept.id === entry.id) box.value = kept.text;
  }

  function turn(id) {
    const report = proof.entries.get(id);
    proof.push({ op: 'ABOUT', id, text: report.attribute === 'CAMPAIGN' ? 'VISIT' : 'CAMPAIGN' });
  }

  function whole(as) {
    const title = proof.text.trim().split('\n')[0].slice(0, 200);
    const id = proof.push({ op: 'ADD', kind: 'REPORT', start: 0, end: proof.text.length, text: title || '—' });
    if (as === 'CAMPAIGN') proof.push({ op: 'ABOUT', id, text: 'CAMPAIGN' });
  }

  /** A proposal becomes a mark of the person who adopts it. */
  function adopt({ kind, start, end }) {
    const report = proof.entries.get(reportAt(proof.reports, start));
    if (report && !mayCorrect(report)) return;
    getSelection().removeAllRanges();
    settle({ kind, start, end });
    const id = proof.push({ op: 'ADD', kind, start, end, text: proof.text.slice(start, end).replaceAll('\n', '') });
    go(id);
  }

  function refuse(proposed) {
    getSelection().removeAllRanges();
    settle(proposed);
    redraw();
    proof.look(proposed, '/suggestions/refused');
  }

  /** It is proposed no more. */
  function settle({ kind, start, end }) {
    proof.known.suggestions = proof.known.suggestions.filter((s) => s.kind !== kind || s.start !== start || s.end !== end);
  }

  $('ask')?.addEventListener('click', async (event) => {
    const press = event.currentTarget;
    const said = press.nextElementSibling;
    press.disabled = true;
    said.textContent = press.dataset.asking;
    const done = await proof.look({}, '/suggestions');
    press.disabled = false;
    said.textContent = done ? '' : press.dataset.failed;
    if (!done) return;
    press.closest('details').open = false;
    window.minqing.toast(w.suggested + ' ' + proof.known.suggestions.length);
  });

  async function undo() {
    const done = await proof.undo();
    window.minqing.toast(done ? w.undone : w['nothing-to-undo']);
    if (done) go(records.has(done) ? done : current);
  }

  // --- The menu of kinds: for words just chosen, or for an entry that is something else ---
  const kindMenu = $('menu');
  let choosing = null;

  function menu(rect, what) {
    choosing = what;
    const alone = sheet.kinds.filter((k) => !k.parent && k.kind !== 'REPORT');
    const owner = !what.retype && current ? proof.entries.get(current) : null;
    const ownerAlone = owner?.parent ? proof.entries.get(owner.parent) : owner;
    const asParts = ownerAlone ? sheet.kinds.filter((k) => k.parent === ownerAlone.kind) : [];
    const choices = make('div', 'choices');
    if (asParts.length) {
      const row = make('div', 'row-of');
      row.append(make('span', 'hint', w['add-part']));
      asParts.forEach((k, n) => row.append(button(k.name, 'kind f-' + k.family, { kind: k.kind, parent: ownerAlone.id }, String(n + 1))));
      choices.append(row);
    }
    if (owner && proof.editable) {
      const row = make('div', 'row-of');
      row.append(button(w.replace, 'kind', { replace: owner.id }, 'w'));
      choices.append(row);
    }
    const row = make('div', 'row-of');
    alone.filter((k) => KEYS[k.kind] || campaignHere(what)).forEach((k) => row.append(button(k.name, 'kind f-' + k.family, { kind: k.kind }, KEYS[k.kind])));
    choices.append(row);
    kindMenu.replaceChildren(make('p', 'menu-title', what.retype ? w.kind : w['add-as']), choices);
    kindMenu.hidden = false;
    const room = kindMenu.getBoundingClientRect();
    kindMenu.style.left = Math.max(8, Math.min(rect.left, innerWidth - room.width - 8)) + 'px';
    kindMenu.style.top = (rect.bottom + room.height + 12 > innerHeight ? Math.max(8, rect.top - room.height - 8) : rect.bottom + 6) + 'px';
    if (what.retype || what.byKey) kindMenu.querySelector('button').focus();
  }

  function campaignHere(what) {
    const at = what.retype ? proof.entries.get(what.retype.report) : proof.reports.find((r) => r.start <= what.start && what.start < r.end);
    return at?.attribute === 'CAMPAIGN';
  }

  function close() {
    kindMenu.hidden = true;
    choosing = null;
  }

  kindMenu.addEventListener('click', (event) => {
    const pressed = event.target.closest('button');
    if (pressed) choose(pressed.dataset);
  });

  function choose({ kind, parent, replace }) {
    const what = choosing;
    close();
    if (!what) return;
    if (what.retype) {
      proof.push({ op: 'KIND', id: what.retype.id, kind });
      go(what.retype.id);
      return;
    }
    getSelection().removeAllRanges();
    if (replace) {
      if (!mayCorrect(proof.entries.get(replace))) return;
      proof.push({ op: 'WORDS', id: replace, start: what.start, end: what.end, text: what.text });
      go(replace);
      return;
    }
    if (!proof.reports.length) { window.minqing.toast(w['no-report']); return; }
    const at = parent ? proof.entries.get(parent) : proof.entries.get(reportAt(proof.reports, what.start));
    if (at && !mayCorrect(at)) return;
    const id = proof.push({ op: 'ADD', kind, start: what.start, end: what.end, text: what.text, parent: parent || null });
    hidden.delete(proof.kinds.get(kind).family);
    onlyLook = false;
    redraw();
    go(id, { reveal: false });
  }

  const offer = (byKey) => {
    const chosen = proof.editable ? text.selected() : null;
    if (chosen && chosen.text.length <= 4000) menu(chosen.rect, { ...chosen, byKey });
  };
  $('text').addEventListener('mouseup', () => setTimeout(() => offer(false)));
  $('text').addEventListener('touchend', () => setTimeout(() => offer(false), 300));
  document.addEventListener('mousedown', (event) => { if (!kindMenu.hidden && !kindMenu.contains(event.target)) close(); });

  // --- Choosing words without a mouse: s, arrows, Shift+arrows, Enter ---
  let selecting = false;
  function selectMode() {
    if (!proof.editable) return;
    showTab('text');
    const from = proof.entries.get(current)?.end || 0;
    $('text').focus();
    selecting = true;
    text.select(from, from + 1);
    window.minqing.toast(w['select-mode']);
  }

  $('text').addEventListener('keydown', (event) => {
    const way = { ArrowRight: ['forward', 'character'], ArrowLeft: ['backward', 'character'], ArrowDown: ['forward', 'line'], ArrowUp: ['backward', 'line'], End: ['forward', 'paragraphboundary'] }[event.key];
    if (!selecting) return;
    if (way) {
      const selection = getSelection();
      if (!event.shiftKey) selection.collapse(selection.focusNode, selection.focusOffset);
      selection.modify(event.shiftKey ? 'extend' : 'move', way[0], event.ctrlKey ? 'word' : way[1]);
      if (!event.shiftKey) selection.modify('extend', 'forward', 'character');
      selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') offer(true);
    else if (event.key === 'Escape') { selecting = false; getSelection().removeAllRanges(); go(current); } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  $('text').addEventListener('blur', () => { selecting = false; });

  // --- Keys ---
  let leader = 0;
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'z' && !event.target.closest('input, textarea')) { event.preventDefault(); undo(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, dialog')) return;
    if (!kindMenu.hidden) { menuKey(event); return; }
    if (event.key === 'g') { leader = Date.now(); return; }
    if (Date.now() - leader < 1200) return;
    const done = mainKey(event.key, event);
    if (done) event.preventDefault();
  });

  function menuKey(event) {
    if (event.key === 'Escape') { close(); go(current); event.preventDefault(); return; }
    const buttons = Array.from(kindMenu.querySelectorAll('button'));
    const pressed = buttons.find((b) => b.querySelector('kbd')?.textContent === event.key);
    if (pressed) { choose(pressed.dataset); event.preventDefault(); return; }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
      event.preventDefault();
    }
  }

  function mainKey(key, event) {
    const onControl = event.target.closest('a, summary, button:not(.words)');
    switch (key) {
      case 'j': case 'ArrowDown': return move(1);
      case 'k': case 'ArrowUp': return move(-1);
      case 'a': act('accept', current); return true;
      case 'Enter': if (onControl || !current) return false; act('accept', current); return true;
      case 'e': act('edit', current); return true;
      case 't': act('kind', current); return true;
      case 'd': case 'Delete': act('drop', current); return true;
      case 'x': act('never', current); return true;
      case 'u': undo(); return true;
      case 's': selectMode(); return true;
      case 'l': $('look').click(); return true;
      case 'n': return nextToLook();
      case 'p': if (!$('accept') || $('accept').hidden) return false; $('accept').click(); return true;
      case 'r': if ($('differs').hidden) return false; $('read-anew').click(); return true;
      default: return false;
    }
  }

  function doubtful(id) {
    const e = proof.entries.get(id);
    return !!e && proof.doubtful(e);
  }

  /** The next one to look at after the one one stands at, whatever report it is in. */
  function nextToLook() {
    const order = records.order();
    const at = order.indexOf(current);
    const next = [...order.slice(at + 1), ...order.slice(0, at + 1)].find((id) => doubtful(id));
    if (!next) { window.minqing.toast(w['all-looked']); return true; }
    go(next);
    return true;
  }

  function move(by) {
    const order = records.order();
    if (!order.length) return false;
    const at = order.indexOf(current);
    go(order[at < 0 ? 0 : Math.max(0, Math.min(order.length - 1, at + by))]);
    return true;
  }

  // --- Legend, tabs, footer ---
  function legend() {
    const families = new Map();
    proof.standing().filter((e) => !e.parent).map((e) => proof.kinds.get(e.kind).family).forEach((family) => families.set(family, 1 + (families.get(family) || 0)));
    page.querySelectorAll('[data-family]').forEach((chip) => {
      const of = families.get(chip.dataset.family) || 0;
      chip.querySelector('.count').textContent = of;
      chip.setAttribute('aria-pressed', String(!hidden.has(chip.dataset.family)));
      chip.hidden = of === 0 && chip.dataset.family === 'CAMPAIGN';
    });
    const look = proof.standing().filter((e) => proof.doubtful(e)).length;
    $('look').querySelector('.count').textContent = look;
    $('look').setAttribute('aria-pressed', String(onlyLook));
  }

  page.querySelectorAll('[data-family]').forEach((chip) => chip.addEventListener('click', () => {
    const family = chip.dataset.family;
    if (hidden.has(family)) hidden.delete(family); else hidden.add(family);
    redraw();
  }));
  $('look').addEventListener('click', () => {
    onlyLook = !onlyLook && proof.standing().some((e) => proof.doubtful(e));
    redraw();
    const first = records.order()[0];
    if (onlyLook && first) go(first);
  });

  const narrow = () => matchMedia('(max-width: 760px)').matches;
  function showTab(name) {
    if (!name || !narrow()) return;
    page.dataset.tab = name;
    page.querySelectorAll('[role=tab]').forEach((tab) => tab.setAttribute('aria-selected', String(tab.dataset.shows === name)));
  }
  page.querySelectorAll('[role=tab]').forEach((tab) => tab.addEventListener('click', () => { showTab(tab.dataset.shows); go(current, { focus: false }); }));

  function counts() {
    const open = proof.reports.filter((r) => !proof.accepted[r.id]);
    const of = (test) => open.filter(test).length;
    const inOpen = new Set(open.map((r) => r.id));
    const list = [];
    const add = (name, n) => { if (n) list.push(name + ' ' + n); };
    add(w.visit, of((r) => r.attribute !== 'CAMPAIGN'));
    add(w.campaign, of((r) => r.attribute === 'CAMPAIGN'));
    ['CONCERN', 'REQUIREMENT', 'COMMITMENT', 'NEXT_STEP', 'FACT'].forEach((kind) => add(w['count.' + kind], proof.standing().filter((e) => e.kind === kind && inOpen.has(e.report)).length));
    const look = proof.standing().filter((e) => proof.doubtful(e) && inOpen.has(e.report)).length;
    $('counts').textContent = list.length ? w['will-write'] + ' ' + list.join(' · ') : w.nothing;
    $('left').textContent = open.length ? look ? w['look-left'].replace('{0}', look) : w['all-looked'] : '';
    const accept = $('accept');
    if (accept) accept.hidden = !open.length;
    const undated = $('undated');
    if (undated) undated.hidden = !proof.standing().some((e) => !e.day && proof.kinds.get(e.kind).day);
  }

  // Words in this text were learned or taken back since it was read, and somebody has corrected it: he says when it is read anew.
  function known() {
    $('differs').hidden = !(proof.editable && proof.known.differs);
    $('state-of-draft').textContent = proof.known.state;
  }
  $('read-anew').addEventListener('click', async (event) => {
    const press = event.currentTarget;
    press.disabled = true;
    await proof.anew();
    press.disabled = false;
  });

  // Others at the same page: who reviews which report, what they accepted.
  const titleOf = (id) => proof.titleOf(id);
  proof.onKnown = (before, now) => {
    for (const [report, claim] of Object.entries(now.claims)) {
      if (before.claims[report]?.mine && !claim.mine) window.minqing.toast(w['taken-over'].replace('{0}', claim.name).replace('{1}', titleOf(report)));
    }
    for (const report of Object.keys(now.accepted)) {
      if (!before.accepted[report]) window.minqing.toast(w['others-accepted'].replace('{0}', titleOf(report)));
    }
  };
  if (proof.editable) setInterval(() => { if (!document.hidden) proof.look(); }, Number(page.dataset.pace));

  proof.onStatus = (status) => {
    if (status === 'others' || status === 'read-anew' || status === 'lost') { window.minqing.toast(w[status]); return; }
    const line = $('status');
    line.textContent = w[status] || '';
    line.dataset.state = status;
    if (status === 'signed-out') {
      const link = make('a', '', w['sign-in']);
      link.href = '/sign-in?again';
      link.target = '_blank';
      line.append(' ', link);
    }
  };

  $('today')?.addEventListener('click', (event) => {
    const { form } = event.currentTarget;
    form.elements.published.value = event.currentTarget.dataset.today;
    form.requestSubmit();
  });
  $('undo')?.addEventListener('click', undo);
  $('accept')?.addEventListener('click', async (event) => {
    event.preventDefault();
    const to = event.currentTarget.href;
    if (await proof.settled()) location.href = to;
  });
  // Leaving with corrections on their way is safe: they are sent as the page goes, and what could not be sent is sent when the page is opened again.

  // What this page does with a key stands alone; the same key on lists is left out.
  const keys = $('keys');
  if (keys) {
    const all = document.querySelector('#shortcuts .keys');
    const own = new Set(Array.from(keys.content.querySelectorAll('kbd'), (k) => k.textContent));
    all.querySelectorAll('dt').forEach((dt) => {
      if (!Array.from(dt.querySelectorAll('kbd')).every((k) => own.has(k.textContent))) return;
      dt.nextElementSibling.remove();
      dt.remove();
    });
    all.prepend(keys.content);
  }

  foot.hidden = false;
  redraw();
  page.classList.add('ready');
  // What needs a look comes first, in whatever report it is, with the words it was read from.
  const look = jumpFromAddress() || records.order().find((id) => doubtful(id));
  go(look || records.order()[0] || null, { reveal: !!look, focus: false });
  proof.onStatus(proof.status);

  /** #120-140: the words a record elsewhere came from. */
  function jumpFromAddress() {
    const span = /^#(\d+)-(\d+)$/.exec(location.hash);
    if (!span) return null;
    const hits = proof.standing().filter((e) => e.start <= Number(span[1]) && e.end >= Number(span[2])).sort((a, b) => (a.end - a.start) - (b.end - b.start));
    return hits.length ? hits[0].id : null;
  }
}
