// Follows the reader's system into the dark, before anything is painted. Paper is light.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', follow);
  addEventListener('beforeprint', () => document.documentElement.setAttribute('data-bs-theme', 'light'));
  addEventListener('afterprint', follow);
  follow();
})();
