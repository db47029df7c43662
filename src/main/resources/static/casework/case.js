// Forms of a case: Ctrl+Enter sends; a picked unit brings its duty as the basis, a community offers its own; one more line for an assistant; the
// opened form gets the focus.
(function () {
  'use strict';

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    const form = event.target.closest('form[data-act]');
    if (form) { event.preventDefault(); form.requestSubmit(); }
  });

  document.querySelectorAll('details.act').forEach((details) => {
    details.addEventListener('toggle', () => {
      if (!details.open) return;
      const first = details.querySelector('input:not([type=hidden]):not([type=radio]), input[type=radio]:checked, input[type=radio], textarea, select');
      if (first && !details.contains(document.activeElement)) first.focus({ preventScroll: true });
      else if (first && document.activeElement.tagName === 'SUMMARY') first.focus({ preventScroll: true });
    });
    if (details.open && !document.querySelector('main .alert-warning')) details.scrollIntoView({ block: 'nearest' });
  });

  // A basis that nobody has touched follows the unit that is picked.
  document.querySelectorAll('input[name=lead][data-basis]').forEach((radio) => {
    radio.addEventListener('change', () => {
      const basis = radio.form.elements.basis;
      if (!basis.value || basis.dataset.followed === basis.value) {
        basis.value = radio.dataset.basis;
        basis.dataset.followed = basis.value;
      }
    });
  });

  // Typing a unit's name takes the place of the one picked.
  document.querySelectorAll('input[name=other]').forEach((other) => {
    other.addEventListener('input', () => {
      if (other.value) other.form.querySelectorAll('input[name=lead]').forEach((radio) => { radio.checked = false; });
    });
  });

  // A duty of a community that is picked joins the basis.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-add-basis]');
    if (!button) return;
    const basis = button.form.elements.basis;
    const duty = button.dataset.addBasis;
    if (!basis.value.includes(duty)) basis.value = basis.value ? basis.value + '；' + duty : duty;
    basis.focus();
  });

  document.querySelectorAll('[data-many]').forEach((many) => {
    many.addEventListener('input', () => {
      const fields = many.querySelectorAll('input');
      const last = fields[fields.length - 1];
      if (last.value) {
        const another = last.cloneNode();
        another.value = '';
        many.append(another);
      }
    });
  });

  // The address names a part of the page: open what is folded there.
  if (location.hash === '#clocks') document.querySelectorAll('#clocks details').forEach((d, i) => { if (i === 0) d.open = true; });
})();
