// A click on a day fills the form that changes a day; by keyboard the date is typed there.
(function () {
  'use strict';
  const date = document.getElementById('date');
  document.querySelectorAll('.month td[data-date]').forEach((cell) => {
    cell.dataset.pick = '';
    cell.addEventListener('click', () => {
      date.value = cell.dataset.date;
      date.focus({ preventScroll: true });
      date.closest('section').scrollIntoView({ block: 'center' });
    });
  });
})();
