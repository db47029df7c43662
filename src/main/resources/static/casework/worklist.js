// The worklist: a deadline opens its ledger in a window; the first row is ready for the keyboard.
(function () {
  'use strict';

  const ledger = document.getElementById('ledger');
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id === 'ledger-body') ledger.showModal();
  });
  // A click beside the window closes it.
  ledger.addEventListener('click', (event) => { if (event.target === ledger) ledger.close(); });

  // The bar for several cases shows as soon as one is selected.
  const several = () => {
    const bar = document.getElementById('several');
    if (!bar) return;
    const n = document.querySelectorAll('input[name=numbers]:checked').length;
    const count = bar.querySelector('[data-several-count]');
    count.textContent = count.dataset.severalCount.replace('#', n);
    bar.hidden = n === 0;
  };
  document.addEventListener('change', (event) => { if (event.target.name === 'numbers') several(); });
  document.addEventListener('htmx:afterSettle', several);
  several();

  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.matches('.filter')) document.getElementById('list').setAttribute('aria-busy', 'true');
  });
})();
