// Fills in the account that was chosen in the demonstration, and signs in.
(() => {
  const username = document.getElementById('username');
  const password = document.getElementById('password');
  const form = document.getElementById('login-form');
  const agency = document.getElementById('agency');
  const unknown = document.getElementById('agency-unknown');

  const signIn = (account) => {
    username.value = account;
    password.value = document.getElementById('demo-password').textContent.trim();
    form.requestSubmit();
  };

  const codeOf = (written) => {
    const text = written.trim().toLocaleLowerCase('vi');
    const options = [...document.querySelectorAll('#agencies option')];
    const exact = options.find((o) => o.value.toLocaleLowerCase('vi') === text || o.dataset.code === text);
    if (exact) {
      return exact.dataset.code;
    }
    const partial = text === '' ? [] : options.filter((o) => o.value.toLocaleLowerCase('vi').includes(text));
    return partial.length === 1 ? partial[0].dataset.code : null;
  };

  const signInFor = (suffix) => {
    const code = codeOf(agency.value);
    unknown.hidden = code !== null;
    if (code === null) {
      agency.focus();
    } else {
      signIn(code + suffix);
    }
  };

  for (const button of document.querySelectorAll('[data-account]')) {
    button.addEventListener('click', () => signIn(button.dataset.account));
  }
  for (const button of document.querySelectorAll('[data-suffix]')) {
    button.addEventListener('click', () => signInFor(button.dataset.suffix));
  }
  agency.addEventListener('input', () => {
    unknown.hidden = true;
  });
  agency.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      signInFor('');
    }
  });
})();
