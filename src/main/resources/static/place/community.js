// The community page prints as the brief before a visit: everything folded is opened first.
(function () {
  'use strict';
  window.addEventListener('beforeprint', () => document.querySelectorAll('main details').forEach((d) => { d.open = true; }));
  document.querySelectorAll('[data-print]').forEach((b) => b.addEventListener('click', () => window.print()));
})();
