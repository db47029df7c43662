// A demonstration account fills the form; signing in stays the visitor's act.
document.querySelectorAll('[data-username]').forEach((button) => {
  button.addEventListener('click', () => {
    document.getElementById('username').value = button.dataset.username;
    document.getElementById('password').value = button.dataset.password;
    document.querySelector('#sign-in button').focus();
  });
});
