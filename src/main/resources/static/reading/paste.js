// The lines of what was copied from an office program: a paragraph is a line, the cells of a form become label：value, those of
// other tables stand apart by |.
// The copy is parsed into a document that runs no script and fetches nothing.

const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BR', 'TABLE', 'UL', 'OL', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'DT', 'DD', 'PRE', 'HR', 'CENTER']);
const NOTHING = new Set(['SCRIPT', 'STYLE', 'TITLE', 'HEAD', 'META', 'TEMPLATE', 'NOSCRIPT', 'BUTTON', 'SELECT', 'FIGCAPTION', 'NAV', 'ASIDE', 'FOOTER', 'OBJECT', 'IFRAME', 'DEL', 'S', 'STRIKE']);

const HAN = '零一二三四五六七八九';

const ORDINAL = /^[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[.、．]?$/;
let labels;
let tables;

/**
 * Empty when the copy has neither paragraphs nor tables: then the browser's own text is as good.
 *
 * @param fields what the labels of a form end with: {names, deeds}, as alternatives of a regular expression
 */
export function linesOf(html, fields) {
  const ending = (words) => new RegExp('^\\p{Script=Han}{0,8}(?:' + words + ')[：:]?$', 'u');
  labels = { name: ending(fields.names), any: ending(fields.names + '|' + fields.deeds) };
  tables = new WeakMap();
  // The rules of this page forbid styles of a copy, and the browser says so of each; they are read here, never applied.
  const plain = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style(?=\s*=)/gi, '$1data-style'));
  const body = new DOMParser().parseFromString(plain, 'text/html').body;
  if (!body.querySelector('p, div, li, tr, br, h1, h2, h3, h4')) return '';
  const lines = [''];
  read(body, lines);
  return lines.map(tidy).filter(Boolean).join('\n');
}

const style = (element) => element.dataset.style || '';

function read(node, lines) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += child.data;
    else if (child.nodeType === Node.ELEMENT_NODE && !NOTHING.has(child.tagName) && !/display\s*:\s*none|line-through/i.test(style(child))) {
      if (child.tagName === 'TR') lines.push(...row(child), '');
      else if (child.tagName === 'LI') lines.push(...item(child), '');
      else if (BLOCKS.has(child.tagName)) { lines.push(''); read(child, lines); lines.push(''); } else read(child, lines);
    }
  }
}

function item(li) {
  const within = [''];
  read(li, within);
  const [first, ...rest] = within.map(tidy).filter(Boolean);
  return first ? [number(li) + first, ...rest] : [];
}

/** What a browser shows before an item of a numbered list, which is no text of the copy. */
function number(li) {
  const list = li.parentElement;
  if (list?.tagName !== 'OL') return '';
  let n = list.hasAttribute('start') ? list.start : 1;
  for (const item of list.children) {
    if (item.tagName !== 'LI') continue;
    if (item.hasAttribute('value')) n = item.value;
    if (item === li) break;
    n++;
  }
  const way = /list-style(?:-type)?\s*:[^;]*?([a-z]+-[a-z-]+|decimal|none|disc)/i.exec(style(list))?.[1].toLowerCase() || { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' }[list.getAttribute('type')] || 'decimal';
  return counted(n, way);
}

function counted(n, way) {
  if (/cjk|chinese|informal/.test(way) && n > 0 && n < 100) return (n > 19 ? HAN[Math.floor(n / 10)] : '') + (n > 9 ? '十' : '') + (n % 10 ? HAN[n % 10] : '') + '、';
  if (/alpha|latin/.test(way) && n > 0 && n < 27) return String.fromCharCode((way.startsWith('upper') ? 64 : 96) + n) + '. ';
  if (/roman/.test(way) && n > 0 && n < 40) {
    const roman = 'x'.repeat(Math.floor(n / 10)) + ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][n % 10];
    return (way.startsWith('upper') ? roman.toUpperCase() : roman) + '. ';
  }
  return way === 'none' ? '' : n + '. ';
}

/** The rows of a table as lines, the same as those of a document that is uploaded: see TableRows. */
function row(tr) {
  const cells = Array.from(tr.cells).map((cell) => {
    const within = [''];
    read(cell, within);
    return within.map(tidy).filter(Boolean);
  });
  const filled = cells.filter((cell) => cell.length);
  const table = tr.closest('table');
  const above = tables.get(table) || { listing: false, columns: 0 };
  const goesOn = above.listing && filled.length === 2 && ORDINAL.test(joined(filled[0]));
  const begins = filled.length === 3 && above.columns !== cells.length && labels.any.test(joined(filled[0])) && ORDINAL.test(joined(filled[1]));
  tables.set(table, { ...above, listing: goesOn || begins });
  if (goesOn) return [numbered(filled[0], filled[1])];
  if (begins) return [named(filled[0]) + '：', numbered(filled[1], filled[2])];
  if (filled.length < 2) return filled.flat();
  if (form(filled)) return filled.flatMap((cell, i) => (i % 2 ? [] : field(cell, filled[i + 1])));
  tables.set(table, { listing: false, columns: cells.length });
  return [cells.map((cell) => cell.join(' ')).join('|')];
}

/** 走访时间 | 5月9日 | 走访人 | 某某: labels and what is filled in take turns. */
const form = (cells) => cells.length % 2 === 0 && cells.every((cell, i) => (i % 2 ? !labels.name.test(joined(cell)) : labels.any.test(joined(cell))));
const field = (label, value) => (value.length === 1 ? [named(label) + '：' + value[0]] : [named(label) + '：', ...value]);
const numbered = (ordinal, words) => joined(ordinal) + (/[\p{L}\p{N}]$/u.test(joined(ordinal)) ? '、' : '') + words.join(' ');
const named = (cell) => joined(cell).replace(/[：:]/g, '');
const joined = (cell) => cell.join('').replace(/\s+/g, '');

/** White space as a browser shows it; none between Chinese characters where the source broke a line. */
function tidy(line) {
  return line.replace(/([\p{Script=Han}，。；：、”])[ \t]*[\r\n]\s*(?=[\p{Script=Han}“，。；：、])/gu, '$1').replace(/[\s\u00a0]+/g, ' ').trim();
}
