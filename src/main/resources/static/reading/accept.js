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

  form.addEventListener('change', count);
  count();

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=radio]), textarea, select, dialog')) return;
    const row = document.querySelector('.ask.row-here') || event.target.closest?.('.ask');
    const choice = { 1: 'TRACKED', 2: 'RECORDED', 3: 'JOINED', 4: 'AGENDA' }[event.key];
    const radio = row && choice && row.querySelector('.choice input[value=' + choice + ']');
    if (radio) { radio.click(); radio.focus(); event.preventDefault(); }
  });
})();
