// Prints; what is folded is unfolded first, or it would be missing on paper.
(() => {
  const unfold = () => document.querySelectorAll('main details').forEach((part) => {
    part.open = true;
  });
  if (document.querySelector('main.printing')) {
    unfold();
  }
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
})();
