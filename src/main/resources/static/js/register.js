// Keeps the address of the register short, and chooses a whole page of rows at once.
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
  const wholePage = document.querySelector('[data-whole-page]');
  if (wholePage) {
    const boxes = [...document.querySelectorAll('.register input[name=codes]')];
    const all = wholePage.querySelector('input');
    wholePage.hidden = false;
    all.addEventListener('change', () => {
      for (const box of boxes) {
        box.checked = all.checked;
      }
    });
    for (const box of boxes) {
      box.addEventListener('change', () => {
        all.checked = boxes.every((one) => one.checked);
      });
    }
  }
  // Only one of the tools stands open.
  const tools = [...document.querySelectorAll('.tool')];
  for (const tool of tools) {
    tool.addEventListener('toggle', () => {
      if (tool.open) {
        tools.filter((other) => other !== tool).forEach((other) => { other.open = false; });
      }
    });
    tool.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        tool.open = false;
        tool.querySelector('summary').focus();
      }
    });
  }
})();
