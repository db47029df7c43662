// A text comes in by pasting, by a file chosen, or by a file dropped on the box.
(function () {
  'use strict';
  const form = document.getElementById('take');
  const box = document.getElementById('text');
  const file = document.getElementById('file');

  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); form.requestSubmit(); }
  });
  box.addEventListener('dragover', (event) => { event.preventDefault(); box.classList.add('dropping'); });
  box.addEventListener('dragleave', () => box.classList.remove('dropping'));
  box.addEventListener('drop', (event) => {
    box.classList.remove('dropping');
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    file.files = event.dataTransfer.files;
    if (!box.value.trim()) form.requestSubmit();
  });
})();
