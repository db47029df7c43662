// The worklist: a deadline opens its ledger in a window; the first row is ready for the keyboard.
(function () {
  'use strict';

  const ledger = document.getElementById('ledger');
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.target.id === 'ledger-body') ledger.showModal();
  });
  // A click beside the window closes it.
  ledger.addEventListener('click', (event) => { if (event.target === ledger) ledger.close(); });

  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.matches('.filter')) document.getElementById('list').setAttribute('aria-busy', 'true');
  });
})();
