// Keeps the address of the register short, and prints.
(() => {
  const form = document.querySelector('form.filter');
  form.addEventListener('submit', () => {
    for (const field of form.elements) {
      if (field.name && field.value === '') {
        field.disabled = true;
      }
    }
  });
  // Going back shows the form as it was left: its fields have to be there again.
  addEventListener('pageshow', () => {
    for (const field of form.elements) {
      field.disabled = false;
    }
  });
  const print = document.querySelector('[data-print]');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
})();
