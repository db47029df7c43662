// The proof as this page knows it: what the server confirmed, and corrections on their way to it. Corrections are kept in
// the tab until the server has them, so that a lost network or an ended session loses nothing.

const KEEP_TRYING = 4000;

export class Proof {
  constructor(sheet, changed) {
    this.id = sheet.id;
    this.version = sheet.version;
    this.editable = sheet.editable;
    this.sure = sheet.sure;
    this.text = sheet.text;
    this.kinds = new Map(sheet.kinds.map((k) => [k.kind, k]));
    this.known = sheet.known;
    // As each was found, for what was corrected.
    this.found = new Map(sheet.entries.filter((e) => e.mark !== 'ADDED').map((e) => [e.id, e]));
    Object.entries(sheet.before).forEach(([id, e]) => this.found.set(id, e));
    this.base = new Map(sheet.entries.map((e) => [e.id, e]));
    this.changed = changed;
    this.status = 'saved';
    this.sending = 0;
    this.drawer = 'review:' + sheet.person + ':' + sheet.id + ':';
    this.slot = this.drawer + key();
    this.pending = this.leftBehind();
    this.redraw();
    if (this.pending.length) this.send();
    window.addEventListener('online', () => this.send());
    window.addEventListener('focus', () => { if (this.pending.length) this.send(); });
    window.addEventListener('pagehide', () => this.leave());
  }

  get accepted() { return this.known.accepted; }

  /** Somebody else is reviewing this report: his name, or null. */
  claimedBy(report) {
    const claim = this.known.claims[report];
    return claim && !claim.mine ? claim.name : null;
  }

  /** May be corrected here and now. */
  open(e) {
    const report = e.kind === 'REPORT' ? e.id : e.report;
    return this.editable && !this.accepted[report] && !this.claimedBy(report);
  }

  /** Of what was found one may say that it is no such thing, here and in reports to come. */
  refusable(e) {
    return this.found.get(e.id)?.kind === e.kind && this.kinds.get(e.kind).refusable;
  }

  remarks(e) {
    return this.known.remarks[e.id] || [];
  }

  /** What was changed of an entry: its words, kind, day as they were found; null when nothing was. */
  was(e) {
    const found = this.found.get(e.id);
    if (!found || e.mark !== 'CORRECTED') return null;
    const was = {};
    if (found.text !== e.text) was.text = found.text;
    if (found.kind !== e.kind) was.kind = found.kind;
    if (found.day !== e.day) was.day = found.day || '';
    if (found.attribute !== e.attribute && e.kind !== 'REPORT') was.attribute = found.attribute;
    return Object.keys(was).length ? was : null;
  }

  redraw() {
    this.entries = new Map(this.base);
    this.pending.forEach((edit) => apply(this.entries, edit, this));
    this.reports = standingReports(this.entries);
    this.index();
  }

  /** What stands, by report and by what it is a part of: a page may hold some thousand entries, and every key asks for them. */
  index() {
    const under = (map, key, e) => { const list = map.get(key); if (list) list.push(e); else map.set(key, [e]); };
    this.stand = [];
    this.inReport = new Map();
    this.goneIn = new Map();
    this.partsOf = new Map();
    const singles = new Map();
    for (const e of this.entries.values()) {
      if (e.kind === 'REPORT') continue;
      if (gone(e)) under(this.goneIn, e.report, e);
      if (!this.stands(e)) continue;
      this.stand.push(e);
      under(this.inReport, e.report, e);
      if (e.parent) under(this.partsOf, e.parent, e);
      if (this.kinds.get(e.kind).single) under(singles, e.kind + ' ' + e.report, e);
    }
    this.partsOf.forEach((parts) => parts.sort((a, b) => a.start - b.start));
    this.several = new Set(Array.from(singles.values()).filter((same) => same.length > 1).flat());
  }

  keep() {
    if (this.pending.length) localStorage.setItem(this.slot, JSON.stringify(this.pending)); else localStorage.removeItem(this.slot);
  }

  /** What tabs that were closed could not send; one that is open still may send it too: the server takes each correction once. */
  leftBehind() {
    const slots = Object.keys(localStorage).filter((slot) => slot.startsWith(this.drawer)).sort();
    const left = slots.flatMap((slot) => JSON.parse(localStorage.getItem(slot)));
    if (left.length) localStorage.setItem(this.slot, JSON.stringify(left));
    slots.forEach((slot) => localStorage.removeItem(slot));
    return left;
  }

  /** The page goes: what is on its way is sent without waiting for an answer. */
  leave() {
    if (!this.pending.length || !this.editable) return;
    fetch('/reports/' + this.id + '/edits', { ...this.request({ version: this.version, edits: this.pending.slice(0, 200) }), keepalive: true }).catch(() => {});
  }

  request(body) {
    return {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-TOKEN': window.minqing.csrf() },
      body: body ? JSON.stringify(body) : null,
      redirect: 'manual',
    };
  }

  stands(e) {
    if (gone(e)) return false;
    if (e.kind === 'REPORT') return true;
    const report = this.entries.get(e.report);
    if (!report || gone(report)) return false;
    if (!e.parent) return true;
    const owner = this.entries.get(e.parent);
    return !!owner && !gone(owner) && this.kinds.get(e.kind).parent === owner.kind;
  }

  standing() {
    return this.stand;
  }

  /** What stands in a report. */
  of(report) {
    return this.inReport.get(report) || [];
  }

  dropped(report) {
    return this.goneIn.get(report) || [];
  }

  titleOf(report) {
    const title = this.of(report).find((e) => e.kind === 'TITLE')?.text || this.entries.get(report)?.text || '';
    // The dash leads to the second line of the headline.
    return title.trim().replace(/\s*[—―－–-]+$/, '') || title;
  }

  parts(owner) {
    return this.partsOf.get(owner.id) || [];
  }

  /** Two of what there is one of, or not what is known elsewhere. */
  conflict(e) {
    return this.twice(e) || (e.mark === 'NONE' && this.remarks(e).length > 0);
  }

  twice(e) {
    return e.mark === 'NONE' && this.several.has(e);
  }

  doubtful(e) {
    return e.mark === 'NONE' && !this.accepted[e.report] && (e.confidence < this.sure || this.conflict(e));
  }

  push(edit) {
    if (!this.editable) return null;
    const whole = { id: null, kind: null, start: -1, end: -1, text: null, day: null, parent: null, ...edit, key: key() };
    this.pending.push(whole);
    this.keep();
    this.redraw();
    this.say('saving');
    this.changed(this);
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.send(), 250);
    return whole.op === 'ADD' ? 'ADD:' + whole.key : whole.id;
  }

  /**
   * Takes back the last correction: one that has not left yet is forgotten, else the server takes back its last. Answers the entry
   * it was of, true if that cannot be told, false if there was none.
   */
  async undo() {
    if (!this.editable) return false;
    while (this.sending) await this.sent;
    if (this.pending.length) {
      const { op, id } = this.pending.pop();
      this.keep();
      this.redraw();
      this.changed(this);
      this.say(this.pending.length ? this.status : 'saved');
      return op === 'ADD' || id;
    }
    const before = this.version;
    const base = new Map(this.base);
    if (!await this.post('undo', { version: this.version }) || this.version === before) return false;
    const changed = Array.from(this.base.values()).filter((e) => JSON.stringify(e) !== JSON.stringify(base.get(e.id)));
    const [one, ...more] = changed.length === 1 ? changed : changed.filter((e) => !e.parent);
    return one && !more.length ? one.id : true;
  }

  /** What is known beside the text now; what others corrected meanwhile comes with it. */
  async look(claim = null, to = claim ? '/claim' : '/known') {
    if (!this.editable) return false;
    try {
      const answer = await fetch('/reports/' + this.id + to, this.request(claim));
      if (!answer.ok) return false;
      const before = this.known;
      this.known = await answer.json();
      this.onKnown?.(before, this.known);
      this.readAnew = before.readWith !== this.known.readWith;
      if (this.known.version !== this.version && !this.pending.length && !this.sending) await this.post('edits', { version: this.version, edits: [] });
      else if (JSON.stringify({ ...before, version: 0 }) !== JSON.stringify({ ...this.known, version: 0 })) this.changed(this);
      return true;
    } catch (trouble) {
      return false; // the next look will tell
    }
  }

  /** The text read anew with the words known now; what this page holds is sent first. */
  async anew() {
    return await this.settled() && this.look({}, '/anew');
  }

  async send() {
    if (this.sending || !this.pending.length) return;
    clearTimeout(this.soon);
    const batch = this.pending.slice(0, 200);
    this.say('saving');
    if (await this.post('edits', { version: this.version, edits: batch }, batch.length) && this.pending.length) this.send();
  }

  /** Everything the page holds is with the server. */
  async settled() {
    await this.send();
    while (this.sending) await this.sent;
    if (this.pending.length && this.status === 'saving') return this.settled();
    return !this.pending.length;
  }

  async post(what, body, taken = 0) {
    const first = await this.try(what, body, taken);
    // Signing in again changes the token against forgery: take the new one and try once more.
    return first === 'refused' && await this.refreshToken() ? await this.try(what, body, taken) === true : first === true;
  }

  async try(what, body, taken) {
    this.sending++;
    let done;
    this.sent = new Promise((resolve) => { done = resolve; });
    try {
      const answer = await fetch('/reports/' + this.id + '/' + what, this.request(body));
      if (answer.ok) {
        this.take(await answer.json(), taken);
        return true;
      }
      if (answer.status === 409) this.say('closed');
      else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') { this.say('signed-out'); this.later(); return 'refused'; }
      else { this.say('offline'); this.later(); }
    } catch (trouble) {
      this.say('offline');
      this.later();
    } finally {
      this.sending--;
      done();
    }
    return false;
  }

  later() {
    clearTimeout(this.again);
    this.again = setTimeout(() => this.send(), KEEP_TRYING);
  }

  take(answer, taken) {
    if (answer.others) this.base.clear();
    answer.entries.forEach((e) => this.base.set(e.id, e));
    answer.gone.forEach((id) => this.base.delete(id));
    this.version = answer.version;
    this.pending.splice(0, taken);
    this.keep();
    this.redraw();
    if (answer.others) this.say(this.readAnew ? 'read-anew' : 'others');
    this.readAnew = false;
    if (answer.lost) this.say('lost');
    this.say(this.pending.length ? 'saving' : 'saved');
    this.changed(this);
    if (taken) { clearTimeout(this.looking); this.looking = setTimeout(() => this.look(), 600); }
  }

  /** After signing in again in another tab the token of this page may be an old one. */
  async refreshToken() {
    try {
      const page = await (await fetch('/sign-in?again', { headers: { Accept: 'text/html' } })).text();
      const fresh = new DOMParser().parseFromString(page, 'text/html').querySelector('meta[name=csrf]');
      const held = document.querySelector('meta[name=csrf]');
      const changed = !!fresh && !!fresh.content && fresh.content !== held.content;
      if (changed) held.content = fresh.content;
      return changed;
    } catch (trouble) {
      return false; // no network either: the next try will tell
    }
  }

  say(status) {
    this.status = status;
    this.onStatus?.(status);
  }
}

function key() {
  return Date.now().toString(36) + '-' + crypto.getRandomValues(new Uint32Array(2)).join('-');
}

const clause = (words) => words.split(/[。；;：:]/)[0];

/** Dropped here, or refused for good. */
export const gone = (e) => e.mark === 'DROPPED' || e.mark === 'REFUSED';

const standingReports = (entries) => Array.from(entries.values()).filter((e) => e.kind === 'REPORT' && !gone(e)).sort((a, b) => a.start - b.start);

/** The same rules as the server's; what it answers replaces what is shown here. */
function apply(entries, edit, proof) {
  const entry = entries.get(edit.id);
  const put = (change) => entries.set(entry.id, { ...entry, ...change });
  switch (edit.op) {
    case 'SEEN': if (entry?.mark === 'NONE') put({ mark: 'SEEN' }); break;
    case 'DROP': if (entry) put({ mark: 'DROPPED' }); break;
    case 'REFUSE': if (entry && proof.refusable(entry)) put({ mark: 'REFUSED' }); break;
    case 'RESTORE': if (entry) put({ mark: 'CORRECTED' }); break;
    case 'WORDS': if (entry && edit.text.trim()) put({ text: edit.text.trim(), mark: 'CORRECTED', ...(edit.start >= 0 ? { start: edit.start, end: edit.end } : {}) }); break;
    case 'DAY': if (entry) put({ day: edit.day, mark: 'CORRECTED' }); break;
    case 'ABOUT': if (entry && edit.text.trim()) put({ attribute: edit.text.trim(), mark: 'CORRECTED' }); break;
    case 'KIND':
      if (entry) {
        put({ kind: edit.kind, parent: '', mark: 'CORRECTED' });
        for (const part of Array.from(entries.values())) {
          const suffix = part.parent === entry.id ? part.kind.slice(proof.kinds.get(part.kind).parent.length) : '';
          if (suffix && proof.kinds.has(edit.kind + suffix)) entries.set(part.id, { ...part, kind: edit.kind + suffix });
        }
      }
      break;
    case 'ADD': {
      const owner = edit.parent ? entries.get(edit.parent) : null;
      const id = 'ADD:' + edit.key;
      const report = edit.kind === 'REPORT' ? '' : owner ? owner.report : reportAt(standingReports(entries), edit.start);
      if (edit.kind !== 'REPORT' && !report) break;
      entries.set(id, {
        id, kind: edit.kind, report, parent: owner ? owner.id : '', text: edit.text, start: edit.start, end: edit.end, confidence: 1,
        rule: 'person', day: edit.day, about: edit.kind === 'REQUIREMENT' ? clause(edit.text) : '',
        attribute: edit.kind === 'REPORT' ? 'VISIT' : edit.kind === 'FACT' ? '—' : '', mark: 'ADDED',
      });
    }
  }
}

/** @param reports those that stand, in the order of the text */
export function reportAt(reports, at) {
  const inside = reports.find((r) => r.start <= at && at < r.end);
  const before = reports.filter((r) => r.start <= at).pop();
  return (inside || before || reports[0])?.id || '';
}
