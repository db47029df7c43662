// A text comes in by pasting, or by files chosen or dropped; each file is sent at once, with its progress.
import { linesOf } from '/reading/paste.js';

const form = document.getElementById('take');
const box = document.getElementById('text');
const files = form.querySelector('[data-files]');
const input = document.getElementById('file');
const list = form.querySelector('[data-list]');
const said = form.querySelector('[data-said]');
const words = files.dataset;
const filled = (text, ...values) => values.reduce((all, value, i) => all.replace('{' + i + '}', value), text);

form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
});

// What is copied from Word, WPS or a web page keeps its paragraphs and the rows of its tables.
box.addEventListener('paste', (event) => {
  // A file that was copied, or a picture: what came of it is told below. Office programs add a picture of the words they copy.
  const pasted = Array.from(event.clipboardData?.files || []);
  if (pasted.length && !event.clipboardData.getData('text/plain')) {
    event.preventDefault();
    add(pasted);
    return;
  }
  const html = event.clipboardData?.getData('text/html');
  const text = html ? linesOf(html, { names: form.dataset.fieldNames, deeds: form.dataset.fieldDeeds }) : '';
  if (!text) return;
  event.preventDefault();
  // As typed, so that Ctrl+Z takes it back.
  if (!document.execCommand('insertText', false, text)) {
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
});

// --- Files, one after the other: the server reads them one by one too ---
const waiting = [];
let running = false;
let sent = 0;
let opened = '';

files.querySelectorAll('[data-invite], [data-pick]').forEach((shown) => { shown.hidden = false; });
input.classList.replace('form-control', 'visually-hidden');

function line(file) {
  const item = document.createElement('li');
  item.className = 'attached taken';
  const name = document.createElement('span');
  name.className = 'attached-name';
  name.textContent = file.name;
  const progress = document.createElement('progress');
  progress.max = 100;
  progress.value = 0;
  progress.setAttribute('aria-label', file.name);
  const state = document.createElement('span');
  state.className = 'text-secondary small';
  item.append(name, progress, state);
  list.append(item);
  return { item, progress, state };
}

function add(chosen) {
  for (const file of chosen) waiting.push({ file, ...line(file) });
  // The list stands below the form, which fills an office screen.
  list.lastElementChild?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  next();
}

function next() {
  if (running || !waiting.length) return;
  running = true;
  const job = waiting.shift();
  if (job.file.size > Number(words.largest)) { fail(job, words.tooLarge, false); return; }
  const data = new FormData();
  data.append('published', document.getElementById('published').value);
  data.append('file', job.file);
  const request = new XMLHttpRequest();
  request.open('POST', '/reports/files');
  request.setRequestHeader('X-CSRF-TOKEN', window.minqing.csrf());
  request.setRequestHeader('HX-Request', 'true');
  request.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    job.progress.value = Math.round((100 * event.loaded) / event.total);
    job.state.textContent = event.loaded < event.total ? filled(words.sending, job.progress.value) : words.reading;
    if (event.loaded >= event.total) job.progress.removeAttribute('value');
  });
  request.addEventListener('loadend', () => {
    if (request.status === 201 || request.status === 422) done(job, request.responseText);
    else if (request.status === 413) fail(job, words.tooLarge, false);
    else fail(job, request.status === 401 || request.status === 403 ? words.signedOut : words.failed, true);
  });
  request.send(data);
}

function done(job, html) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const shown = holder.content.querySelector('[data-taken]');
  job.item.replaceWith(shown);
  if (!waiting.length) shown.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  said.textContent = shown.textContent.replace(/\s+/g, ' ');
  sent++;
  // What was left unread is told before anything opens.
  opened = shown.querySelector('.taken-why') ? '' : shown.dataset.taken;
  finish();
}

/** What could not be sent is still there, and goes with one press. */
function fail(job, why, again) {
  job.progress.remove();
  job.state.className = 'taken-why';
  job.state.textContent = why;
  job.item.classList.add('not-taken');
  said.textContent = job.file.name + ' ' + why;
  if (again) {
    const press = document.createElement('button');
    press.type = 'button';
    press.className = 'btn btn-sm';
    press.textContent = words.again;
    press.addEventListener('click', () => { job.item.remove(); add([job.file]); });
    job.item.append(press);
  }
  sent += 2;
  finish();
}

/** A single file that was read opens by itself; of several one chooses. */
function finish() {
  running = false;
  if (!waiting.length && sent === 1 && opened && !box.value.trim()) { location.href = '/reports/' + opened; return; }
  if (!waiting.length && sent > 1 && list.querySelector('[data-taken]:not(.not-taken)')) window.minqing.toast(words.done);
  next();
}

input.addEventListener('change', () => { add(Array.from(input.files)); input.value = ''; });
[box, files.querySelector('[data-drop]')].forEach((target) => {
  const mark = target === box ? 'dropping' : 'over';
  target.addEventListener('dragover', (event) => { if (Array.from(event.dataTransfer.types).includes('Files')) { event.preventDefault(); target.classList.add(mark); } });
  target.addEventListener('dragleave', () => target.classList.remove(mark));
  target.addEventListener('drop', (event) => {
    target.classList.remove(mark);
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    add(Array.from(event.dataTransfer.files));
  });
});
// A file that misses the zone is meant for it all the same; the browser would leave the page for it.
document.addEventListener('dragover', (event) => { if (Array.from(event.dataTransfer.types).includes('Files')) event.preventDefault(); });
document.addEventListener('drop', (event) => {
  if (event.defaultPrevented || !event.dataTransfer.files.length) return;
  event.preventDefault();
  add(Array.from(event.dataTransfer.files));
});
