// Signs in with the account that was chosen in the demonstration.
(() => {
  const search = document.getElementById('agency-search');
  const list = document.getElementById('agency');
  const unknown = document.getElementById('agency-unknown');
  const all = [...list.options];

  const signIn = (account) => {
    document.getElementById('username').value = account;
    document.getElementById('password').value = document.getElementById('demo-password').textContent.trim();
    document.getElementById('login-form').requestSubmit();
  };

  // For finding a line in a list that is then read; documents are never matched that way.
  const plain = (text) => text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/giu, 'd').toLowerCase().trim();

  const show = () => {
    const words = plain(search.value).split(/\s+/);
    const found = all.filter((option) => words.every((word) => plain(option.text).includes(word)));
    list.replaceChildren(...found);
    list.selectedIndex = search.value.trim() && found.length ? 0 : -1;
    unknown.hidden = true;
  };

  const signInFor = (suffix) => {
    unknown.hidden = list.value !== '';
    if (list.value === '') {
      search.focus();
    } else {
      signIn(list.value + suffix);
    }
  };

  for (const button of document.querySelectorAll('[data-account]')) {
    button.addEventListener('click', () => signIn(button.dataset.account));
  }
  for (const button of document.querySelectorAll('[data-suffix]')) {
    button.addEventListener('click', () => signInFor(button.dataset.suffix));
  }
  for (const field of [search, list]) {
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        signInFor('');
      }
    });
  }
  search.addEventListener('input', show);
  list.addEventListener('change', () => { unknown.hidden = true; });
})();
