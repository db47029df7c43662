// The records on the right, by report and kind; what needs a look comes first.

import { gone, reportAt } from '/reading/state.js';

// More records than these are drawn report by report.
const MANY = 400;

// Families whose entries are short enough to stand side by side.
const SHORT = new Set(['EVENT', 'WHO', 'CAMPAIGN', 'FACT']);
const FAMILIES = ['EVENT', 'WHO', 'CONCERN', 'REQUIREMENT', 'COMMITMENT', 'NEXT_STEP', 'CAMPAIGN', 'FACT'];
const ORDER = ['TITLE', 'DATE', 'PLACE', 'PARENT', 'PROGRAMME', 'LEADER', 'UNIT', 'ATTENDEE', 'HOUSEHOLD', 'CONCERN', 'REQUIREMENT', 'COMMITMENT', 'NEXT_STEP', 'ASSESSMENT', 'CAMPAIGN_NAME', 'CAMPAIGN_ORGANISER', 'CAMPAIGN_BODY', 'CAMPAIGN_PHASE', 'CAMPAIGN_CARRIER', 'CAMPAIGN_LEVEL', 'CAMPAIGN_THEME', 'FACT', 'BYLINE'];

export class RecordPane {
  constructor(root, words, on) {
    this.root = root;
    this.w = words;
    this.on = on;
    this.sections = new Map();
    this.at = null;
    root.addEventListener('click', (event) => this.clicked(event));
    root.addEventListener('mouseover', (event) => on.hover(event.target.closest('[data-id]')?.dataset.id || null));
    root.addEventListener('mouseleave', () => on.hover(null));
  }

  /**
   * Draws the reports whose records changed. Of a page with many records only the reports in sight, and those one goes to, are
   * drawn; the others keep their room.
   */
  draw(proof, shown, current) {
    this.proof = proof;
    const scroll = this.root.scrollTop;
    const held = this.root.contains(document.activeElement);
    const many = proof.standing().length > MANY;
    const before = this.sections;
    this.sections = new Map();
    for (const report of proof.reports) {
      const plan = this.plan(report, shown);
      const old = before.get(report.id);
      if (old && same(old.plan.drawn, plan.drawn)) this.sections.set(report.id, old);
      else this.sections.set(report.id, this.section(report, plan, old, many));
    }
    const elements = Array.from(this.sections.values(), (s) => s.element);
    if (!elements.length) this.root.replaceChildren(this.none());
    else if (!same(Array.from(this.root.children), elements)) this.root.replaceChildren(...elements);
    this.root.scrollTop = scroll;
    this.current(current, held);
  }

  /** What of a report is shown in which order; {@code drawn} is all that its picture depends on. */
  plan(report, shown) {
    const { proof } = this;
    const suggestions = proof.open(report) ? proof.known.suggestions.filter((s) => reportAt(proof.reports, s.start) === report.id) : [];
    const own = proof.of(report.id).filter((e) => !e.parent && shown(e));
    const look = own.filter((e) => this.needsLook(e)).sort((a, b) => a.confidence - b.confidence);
    const rest = own.filter((e) => !this.needsLook(e)).sort((a, b) => a.start - b.start);
    const groups = look.length ? [{ name: this.w['to-look'], entries: look, style: 'look' }] : [];
    for (const family of FAMILIES) {
      const these = rest.filter((e) => proof.kinds.get(e.kind).family === family).sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
      if (these.length) groups.push({ name: this.w['family.' + family], entries: these, style: SHORT.has(family) ? 'short' : '' });
    }
    const dropped = proof.dropped(report.id).filter(shown);
    const listed = groups.flatMap((g) => g.entries.flatMap((e) => [e, ...proof.parts(e)]));
    const told = (e) => (proof.doubtful(e) ? '?' : '') + proof.remarks(e).map((r) => r.words + r.link).join() + (proof.known.proposed[e.id] || '');
    return {
      suggestions, groups, dropped,
      order: [...suggestions.map(suggestionId), ...listed.map((e) => e.id)],
      drawn: [
        report, proof.titleOf(report.id), proof.accepted[report.id], proof.claimedBy(report.id), !!proof.known.claims[report.id],
        proof.reports.length > 1, JSON.stringify(suggestions), ...groups.map((g) => g.name), ...listed.flatMap((e) => [e, told(e)]), ...dropped,
      ],
    };
  }

  section(report, plan, old, many) {
    const element = make('section', 'report' + (this.proof.claimedBy(report.id) ? ' claimed' : ''));
    const section = { report, plan, element, drawn: false };
    element.append(this.reportHead(report));
    if (!many || old?.drawn) {
      this.fill(section, old?.element.querySelector('details[open]'));
    } else {
      element.style.minHeight = 60 + 30 * plan.order.length + 'px';
      this.sight().observe(element);
    }
    if (old) this.seen?.unobserve(old.element);
    return section;
  }

  /** Tells when a report that is not drawn yet comes into sight. */
  sight() {
    this.seen ||= new IntersectionObserver((entries) => entries.filter((e) => e.isIntersecting).forEach((e) => {
      const section = Array.from(this.sections.values()).find((s) => s.element === e.target);
      if (section && !section.drawn) { this.fill(section); this.stand(); }
    }), { root: getComputedStyle(this.root).overflowY === 'visible' ? null : this.root, rootMargin: '600px 0px' });
    return this.seen;
  }

  fill(section, open) {
    const { report, plan, element } = section;
    this.seen?.unobserve(element);
    element.style.minHeight = '';
    if (plan.suggestions.length) element.append(this.suggested(plan.suggestions));
    plan.groups.forEach((g) => element.append(this.group(g.name, g.entries, g.style)));
    if (plan.dropped.length) element.append(this.dropped(report, plan.dropped, !!open));
    section.drawn = true;
  }

  reportHead(report) {
    const head = make('header', 'report-head');
    const campaign = report.attribute === 'CAMPAIGN';
    head.append(make('span', 'tag tag-accent', this.w[campaign ? 'a-campaign' : 'a-visit']));
    head.append(make('h2', '', this.proof.titleOf(report.id) || this.w.report));
    const became = this.proof.accepted[report.id];
    if (became) {
      const link = make('a', 'tag tag-green', this.w.became);
      link.href = became;
      head.append(link);
    } else if (this.proof.claimedBy(report.id)) {
      head.append(make('span', 'tag tag-amber', this.w.claimed.replace('{0}', this.proof.claimedBy(report.id))));
      if (this.proof.editable) head.append(button(this.w['take-over'], 'linklike small', { act: 'take-over', report: report.id }));
    } else if (this.proof.editable) {
      if (this.proof.reports.length > 1) {
        if (this.proof.known.claims[report.id]) head.append(make('span', 'tag', this.w['claimed-mine']));
        else head.append(button(this.w['review-this'], 'linklike small', { act: 'take', report: report.id }));
      }
      const turn = button(this.w[campaign ? 'to-visit' : 'to-campaign'], 'linklike small', { act: 'turn', report: report.id });
      head.append(turn, button(this.w['drop-report'], 'linklike small', { act: 'drop-report', report: report.id }));
    }
    return head;
  }

  /** What a further reader proposes: to be adopted or refused, one by one. */
  suggested(proposals) {
    const group = make('div', 'group suggested');
    const head = make('h3', '', this.w.suggested + ' ');
    head.append(make('span', 'count', String(proposals.length)));
    const list = make('ul', 'recs');
    proposals.forEach((s) => {
      const kind = this.proof.kinds.get(s.kind);
      const data = { kind: s.kind, start: s.start, end: s.end };
      const item = make('li', 'suggestion f-' + kind.family);
      item.dataset.id = suggestionId(s);
      const words = button('', 'words', { act: 'show', ...data });
      words.tabIndex = -1;
      words.append(make('span', 'badge', kind.letter), make('span', 'rec-words', this.proof.text.slice(s.start, s.end).replaceAll('\n', '')));
      const acts = make('span', 'decide');
      acts.append(button(this.w.adopt, 'act', { act: 'adopt', ...data }, 'a'), button(this.w.refuse, 'act', { act: 'refuse', ...data }, 'd'));
      item.append(words, acts);
      list.append(item);
    });
    group.append(head, list);
    return group;
  }

  /** An entry, or one of its parts, that a person should look at. */
  needsLook(e) {
    return this.proof.doubtful(e) || this.proof.parts(e).some((part) => this.proof.doubtful(part));
  }

  group(name, entries, style) {
    const group = make('div', 'group ' + style);
    const head = make('h3', '', name + ' ');
    head.append(make('span', 'count', String(entries.length)));
    const list = make('ul', 'recs');
    entries.forEach((e) => list.append(this.record(e)));
    group.append(head, list);
    return group;
  }

  record(e) {
    const kind = this.proof.kinds.get(e.kind);
    const item = make('li', 'rec f-' + kind.family);
    item.dataset.id = e.id;
    item.append(this.rail(e), this.line(e, kind));
    this.proof.remarks(e).forEach((remark) => item.append(this.remark(remark)));
    const parts = this.proof.parts(e);
    if (parts.length) {
      const list = make('ul', 'parts');
      list.setAttribute('aria-label', this.w.parts);
      parts.forEach((part) => {
        const sub = make('li', 'part');
        sub.dataset.id = part.id;
        sub.append(this.rail(part), this.line(part, this.proof.kinds.get(part.kind)));
        list.append(sub);
      });
      item.append(list);
    }
    return item;
  }

  /** Where it does not agree with what is known, with the way there. */
  remark(remark) {
    const line = make('p', 'remark');
    line.append(make('span', 'remark-sign', '!'));
    if (remark.link) {
      const link = make('a', '', remark.words);
      link.href = remark.link;
      link.target = '_blank';
      link.rel = 'noopener';
      line.append(link);
    } else line.append(remark.words);
    return line;
  }

  rail(e) {
    const level = e.mark === 'NONE' ? (this.proof.doubtful(e) ? 'low' : e.confidence < 0.9 ? 'mid' : 'high') : 'done';
    const rail = make('span', 'rail ' + level);
    rail.append(make('i'));
    rail.title = this.certainty(e);
    return rail;
  }

  certainty(e) {
    if (e.mark === 'ADDED') return this.w.added;
    if (e.mark === 'CORRECTED') return this.w.corrected;
    if (e.mark === 'SEEN') return this.w.seen;
    const word = e.confidence < this.proof.sure || this.proof.twice(e) ? this.w.doubtful : e.confidence < 0.9 ? this.w.fair : this.w.sure;
    return word + ' ' + Math.round(e.confidence * 100) + '%';
  }

  line(e, kind) {
    const line = make('div', 'line');
    const words = button('', 'words', { act: 'pick' });
    words.tabIndex = -1;
    words.append(make('span', 'badge', kind.letter), make('span', 'rec-words', this.shownText(e, kind)));
    words.setAttribute('aria-label', kind.name + ' ' + this.shownText(e, kind) + ' ' + this.certainty(e));
    line.append(words);
    if (kind.day) line.append(make('span', 'day' + (e.day ? '' : ' text-secondary'), e.day ? dayInWords(e.day) : this.w['no-day']));
    const was = this.proof.was(e);
    if (was) line.append(this.before(was));
    const proposed = this.proof.known.proposed[e.id];
    if (proposed && !e.day) line.append(make('span', 'was', proposed));
    return line;
  }

  /** What a corrected entry was. */
  before(was) {
    const note = make('span', 'was');
    if (was.kind !== undefined) note.append(this.w['was-kind'], ' ', make('del', '', this.proof.kinds.get(was.kind).name), ' ');
    const words = [was.text, was.day === '' ? this.w['no-day'] : was.day && dayInWords(was.day), was.attribute].filter((x) => x !== undefined);
    if (words.length) note.append(this.w.was, ' ');
    words.forEach((word) => note.append(make('del', '', word), ' '));
    return note;
  }

  shownText(e) {
    return e.kind === 'FACT' ? [e.about, e.attribute, e.text].filter(Boolean).join(' · ') : e.text;
  }

  /** Shows which entry one stands at: its reason and what can be done with it. */
  current(id, focus) {
    this.at = id;
    const section = this.sectionOf(id);
    if (section && !section.drawn) this.fill(section);
    const item = this.stand();
    if (!item) return;
    // The head of a report stays over its records.
    const head = section.element.querySelector('.report-head');
    this.root.style.scrollPaddingTop = getComputedStyle(head).position === 'sticky' ? head.offsetHeight + 'px' : '';
    item.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (focus) item.querySelector('.words').focus({ preventScroll: true });
  }

  /** Marks the entry one stands at where it is drawn. */
  stand() {
    this.root.querySelectorAll('.here').forEach((e) => e.classList.remove('here'));
    this.root.querySelectorAll('.why, .rec .acts').forEach((e) => e.remove());
    const item = this.item(this.at);
    const first = item || this.root.querySelector('[data-id]');
    this.root.querySelectorAll('.words[tabindex="0"]').forEach((b) => { b.tabIndex = -1; });
    if (first) first.querySelector('.words').tabIndex = 0;
    if (!item) return null;
    item.classList.add('here');
    const e = this.proof.entries.get(this.at);
    if (e) {
      const line = item.querySelector('.line');
      line.after(this.why(e));
      if (this.proof.open(e)) line.after(this.acts(e));
    }
    return item;
  }

  sectionOf(id) {
    return id ? Array.from(this.sections.values()).find((s) => s.plan.order.includes(id)) : null;
  }

  has(id) {
    return !!this.sectionOf(id);
  }

  item(id) {
    return this.sectionOf(id)?.element.querySelector('[data-id="' + CSS.escape(id) + '"]') || null;
  }

  /** Something proposed, or null. */
  suggestion(id) {
    return this.sectionOf(id)?.plan.suggestions.find((s) => suggestionId(s) === id) || null;
  }

  why(e) {
    const rule = this.w['rule.' + e.rule] || e.rule;
    const conflict = this.proof.twice(e) ? this.w.conflict + ' ' : '';
    return make('p', 'why', conflict + this.certainty(e) + ' · ' + rule);
  }

  acts(e) {
    const acts = make('div', 'acts');
    if (e.mark === 'NONE') acts.append(button(this.w.accept, 'act', { act: 'accept' }, 'a'));
    acts.append(button(this.w.edit, 'act', { act: 'edit' }, 'e'));
    if (!e.parent) acts.append(button(this.w.kind, 'act', { act: 'kind' }, 't'));
    acts.append(button(this.w.drop, 'act', { act: 'drop' }, 'd'));
    if (this.proof.refusable(e)) acts.append(button(this.w['never.' + e.kind], 'act', { act: 'never' }, 'x'));
    return acts;
  }

  dropped(report, entries, open) {
    const details = make('details', 'dropped');
    details.dataset.of = report.id;
    details.open = open;
    const list = make('ul', 'recs');
    entries.forEach((e) => {
      const item = make('li', 'gone');
      item.append(make('s', '', this.shownText(e)));
      if (e.mark === 'REFUSED') item.append(make('span', 'tag', this.w.never));
      if (this.proof.open(e)) item.append(button(this.w.restore, 'linklike small', { act: 'restore', entry: e.id }));
      list.append(item);
    });
    details.append(make('summary', '', this.w.dropped + ' ' + entries.length), list);
    return details;
  }

  none() {
    const box = make('div', 'empty-state');
    box.append(make('p', 'empty-title', this.w['no-report']), make('p', 'text-secondary', this.w['no-report-hint']));
    if (this.proof.editable) box.append(button(this.w['as-visit'], 'btn btn-primary', { act: 'whole', as: 'VISIT' }), button(this.w['as-campaign'], 'btn', { act: 'whole', as: 'CAMPAIGN' }));
    return box;
  }

  clicked(event) {
    const pressed = event.target.closest('button[data-act]');
    if (!pressed) return;
    const id = pressed.closest('[data-id]')?.dataset.id || null;
    this.on.act(pressed.dataset.act, id, pressed.dataset);
  }

  /** The entries in the order in which they stand here, parts after their owners, what is proposed before them. */
  order() {
    return Array.from(this.sections.values()).flatMap((s) => s.plan.order);
  }

  /** An editor in place of the words. */
  edit(e, done) {
    const item = this.item(e.id);
    const kind = this.proof.kinds.get(e.kind);
    const form = make('form', 'edit');
    form.setAttribute('data-again', '');
    const words = field('textarea', this.w.words, e.text);
    words.input.rows = Math.min(8, 1 + Math.ceil(e.text.length / 22));
    form.append(words.label);
    const day = kind.day ? field('input', this.w.day, e.day || '', 'date') : null;
    if (day) form.append(day.label);
    const about = e.kind === 'FACT' ? field('input', this.w.attribute, e.attribute) : null;
    if (about) form.append(about.label);
    const buttons = make('div', 'acts');
    buttons.append(button(this.w.save, 'act', { act: 'save' }, 'Enter'), button(this.w.cancel, 'act', { act: 'cancel' }, 'Esc'));
    form.append(buttons);
    const finish = (save) => {
      form.remove();
      done(save ? { text: words.input.value, day: day ? day.input.value || null : undefined, attribute: about ? about.input.value : undefined } : null);
    };
    form.addEventListener('submit', (event) => { event.preventDefault(); finish(true); });
    form.addEventListener('click', (event) => {
      const act = event.target.closest('button[data-act]')?.dataset.act;
      if (act) { event.preventDefault(); event.stopPropagation(); finish(act === 'save'); }
    });
    form.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); finish(false); }
      if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); finish(true); }
    });
    item.querySelector('.line').after(form);
    item.querySelectorAll(':scope > .acts, :scope > .why').forEach((x) => x.remove());
    item.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    words.input.focus({ preventScroll: true });
    return words.input;
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** As on every page: 11月22日 周日, the year only when it is not this one. */
function dayInWords(day) {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  const thisYear = day.startsWith(document.getElementById('review').dataset.year + '-');
  if (document.documentElement.lang.startsWith('zh')) {
    return thisYear ? month + '月' + date + '日 周' + '日一二三四五六'[weekday] : year + '年' + month + '月' + date + '日';
  }
  return thisYear ? WEEKDAYS[weekday] + ' ' + date + ' ' + MONTHS[month - 1] : date + ' ' + MONTHS[month - 1] + ' ' + year;
}

const same = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);
const suggestionId = (s) => 'proposed:' + s.kind + ':' + s.start + '-' + s.end;

function field(tag, name, value, type) {
  const label = make('label', '', name);
  const input = make(tag, 'form-control');
  if (type) input.type = type;
  input.value = value;
  label.append(input);
  return { label, input };
}

export function make(tag, className = '', text) {
  const element = document.createElement(tag);
  if (className) element.className = className.trim();
  if (text !== undefined) element.textContent = text;
  return element;
}

export function button(text, className, data = {}, key) {
  const b = make('button', className, text);
  b.type = 'button';
  Object.assign(b.dataset, data);
  if (key) b.append(' ', make('kbd', '', key));
  return b;
}
