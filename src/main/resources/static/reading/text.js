// The text on the left: every found item highlighted where it stands. Texts are only ever set as text, never as markup.

export class TextPane {
  constructor(root, proof, on) {
    this.root = root;
    this.on = on;
    this.paragraphs = [];
    let from = 0;
    for (const line of proof.text.split('\n')) {
      const p = document.createElement('p');
      p.dataset.from = from;
      p.dataset.to = from + line.length;
      if (!line.trim()) p.className = 'blank';
      root.append(p);
      this.paragraphs.push({ p, from, to: from + line.length, drawn: null });
      from += line.length + 1;
    }
    root.addEventListener('click', (event) => this.clicked(event));
    root.addEventListener('mouseover', (event) => on.hover(innermost(event.target)));
    root.addEventListener('mouseleave', () => on.hover(null));
  }

  /** Draws the paragraphs whose highlights changed. */
  draw(proof, shown) {
    this.proof = proof;
    const marks = proof.standing().filter(shown).sort((a, b) => a.start - b.start || b.end - a.end);
    const starts = new Set(proof.reports.length > 1 ? proof.reports.map((r) => this.paragraphs[this.at(r.start)]) : []);
    let first = 0;
    for (const paragraph of this.paragraphs) {
      while (first < marks.length && marks[first].end <= paragraph.from) first++;
      const here = [];
      for (let i = first; i < marks.length && marks[i].start < paragraph.to; i++) if (marks[i].end > paragraph.from) here.push(marks[i], proof.doubtful(marks[i]));
      here.push(starts.has(paragraph));
      if (paragraph.drawn && paragraph.drawn.length === here.length && here.every((one, i) => one === paragraph.drawn[i])) continue;
      paragraph.drawn = here;
      paragraph.p.classList.toggle('report-start', starts.has(paragraph));
      paragraph.p.replaceChildren(...pieces(proof, paragraph, here.filter((one) => typeof one === 'object')));
    }
  }

  /** The paragraph a place in the text stands in. */
  at(place) {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.paragraphs[middle].to < place) low = middle + 1; else high = middle;
    }
    return low;
  }

  pieces(id) {
    const e = this.proof.entries.get(id);
    const out = [];
    for (let n = e ? this.at(e.start) : this.paragraphs.length; n < this.paragraphs.length && this.paragraphs[n].from < e.end; n++) {
      for (const span of this.paragraphs[n].p.children) if (span.dataset.ids?.split(' ').includes(encode(id))) out.push(span);
    }
    return out;
  }

  mark(id, name) {
    Array.from(this.root.getElementsByClassName(name)).forEach((s) => s.classList.remove(name));
    if (id) this.pieces(id).forEach((s) => s.classList.add(name));
  }

  reveal(id) {
    const piece = this.pieces(id)[0];
    if (piece) piece.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  clicked(event) {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) return;
    const ids = idsOf(event.target.closest('.w'));
    if (ids.length) this.on.pick(ids);
  }

  /** The chosen words, or null: {start, end, text, rect}. */
  selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    if (!this.root.contains(range.startContainer) || !this.root.contains(range.endContainer)) return null;
    let start = offset(range.startContainer, range.startOffset);
    let end = offset(range.endContainer, range.endOffset);
    const text = this.proof.text;
    while (start < end && /\s/.test(text[start])) start++;
    while (end > start && /\s/.test(text[end - 1])) end--;
    if (start >= end) return null;
    return { start, end, text: text.slice(start, end).replaceAll('\n', ''), rect: range.getBoundingClientRect() };
  }

  /** Chooses the words from..to for a person without a mouse. */
  select(from, to) {
    const a = this.point(from);
    const b = this.point(to);
    if (a && b) getSelection().setBaseAndExtent(a.node, a.offset, b.node, b.offset);
  }

  /** Chooses words and brings them into sight. */
  show(from, to) {
    this.select(from, to);
    getSelection().focusNode?.parentElement?.scrollIntoView({ block: 'center' });
  }

  point(at) {
    const paragraph = this.paragraphs[this.at(at)];
    for (const span of paragraph.p.children) {
      const from = Number(span.dataset.from);
      if (at <= from + span.firstChild.length) return { node: span.firstChild, offset: Math.max(0, at - from) };
    }
    return { node: paragraph.p, offset: 0 };
  }
}

// Ids stand in a list separated by spaces; ids themselves hold none once encoded.
const encode = (id) => encodeURIComponent(id);
export const idsOf = (span) => span ? span.dataset.ids.split(' ').map(decodeURIComponent) : [];
const innermost = (element) => idsOf(element.closest?.('.w'))[0] || null;

function pieces(proof, paragraph, marks) {
  if (paragraph.to === paragraph.from) return [];
  const cuts = new Set([paragraph.from, paragraph.to]);
  marks.forEach((m) => {
    if (m.start > paragraph.from) cuts.add(m.start);
    if (m.end < paragraph.to) cuts.add(m.end);
  });
  const at = Array.from(cuts).sort((a, b) => a - b);
  const out = [];
  for (let i = 0; i + 1 < at.length; i++) {
    const span = document.createElement('span');
    span.dataset.from = at[i];
    span.textContent = proof.text.slice(at[i], at[i + 1]);
    const over = marks.filter((m) => m.start <= at[i] && m.end >= at[i + 1]).sort((a, b) => (a.end - a.start) - (b.end - b.start));
    if (over.length) paint(span, over, at[i], proof);
    out.push(span);
  }
  return out;
}

function paint(span, over, from, proof) {
  const outer = over[over.length - 1];
  const inner = over[0];
  span.className = 'w f-' + proof.kinds.get(outer.kind).family;
  if (inner !== outer) span.classList.add('in', 'i-' + proof.kinds.get(inner.kind).family);
  span.dataset.ids = over.map((m) => encode(m.id)).join(' ');
  const begins = over.filter((m) => m.start === from && !m.parent).pop();
  if (begins) span.dataset.letter = proof.kinds.get(begins.kind).letter;
  if (over.some((m) => proof.doubtful(m))) span.classList.add('doubt');
}

function offset(node, at) {
  if (node.nodeType === Node.TEXT_NODE) return Number(node.parentElement.dataset.from) + at;
  const child = node.childNodes[at];
  if (child && child.dataset?.from) return Number(child.dataset.from);
  if (node.dataset?.to) return at === 0 ? Number(node.dataset.from) : Number(node.dataset.to);
  const last = node.childNodes[at - 1];
  if (last?.dataset?.to) return Number(last.dataset.to);
  return Number(node.dataset?.from || 0) + (at ? (node.textContent || '').length : 0);
}
