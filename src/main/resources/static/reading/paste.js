// The lines of what was copied from an office program: a paragraph is a line, so is a row of a table, its cells apart by |.
// The copy is parsed into a document that runs no script and fetches nothing.

const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BR', 'TABLE', 'UL', 'OL', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'DT', 'DD', 'PRE', 'HR', 'CENTER']);
const NOTHING = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'META', 'TEMPLATE', 'NOSCRIPT', 'BUTTON', 'SELECT', 'FIGCAPTION']);

/** Empty when the copy has neither paragraphs nor tables: then the browser's own text is as good. */
export function linesOf(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  if (!body.querySelector('p, div, li, tr, br, h1, h2, h3, h4')) return '';
  const lines = [''];
  read(body, lines);
  return lines.map(tidy).filter(Boolean).join('\n');
}

function read(node, lines) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += child.data;
    else if (child.nodeType === Node.ELEMENT_NODE && !NOTHING.has(child.tagName) && child.style.display !== 'none') {
      if (child.tagName === 'TR') lines.push(...row(child), '');
      else if (BLOCKS.has(child.tagName)) { lines.push(''); read(child, lines); lines.push(''); } else read(child, lines);
    }
  }
}

function row(tr) {
  const cells = Array.from(tr.cells).map((cell) => {
    const within = [''];
    read(cell, within);
    return within.map(tidy).filter(Boolean);
  });
  const filled = cells.filter((cell) => cell.length);
  if (filled.length === 1) return filled[0];
  return filled.length ? [cells.map((cell) => cell.join(' ')).join('|')] : [];
}

/** White space as a browser shows it; none between Chinese characters where the source broke a line. */
function tidy(line) {
  return line.replace(/([\p{Script=Han}，。；：、”])[ \t]*[\r\n]\s*(?=[\p{Script=Han}“，。；：、])/gu, '$1').replace(/[\s\u00a0]+/g, ' ').trim();
}
