/*
 * Tasklist makes a form anew whenever one comes back to its tab, and what was typed is gone. This keeps the answers of
 * the open task while the page is open, and gives them back to the form.
 */
const FORM = '.fjs-form';
const PATIENCE = 3_000;
const PAUSE = 50;

let task = null;
let answers = new Map();
let form = null;
let giving = null;

function openTask() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
}

/* A form numbers its fields anew each time; what follows the number stays. */
function nameOf(input) {
  const at = input.id.indexOf('-field_');
  return at < 0 ? null : input.id.slice(at);
}

function isChoice(input) {
  return input.type === 'radio' || input.type === 'checkbox';
}

function keep(event) {
  const input = event.target;
  if (!input.closest?.(FORM)) {
    return;
  }
  const name = nameOf(input);
  if (!name) {
    return;
  }
  if (openTask() !== task) {
    task = openTask();
    answers = new Map();
  }
  if (input.type === 'radio') {
    input.closest('.fjs-form-field').querySelectorAll('input[type=radio]').forEach(other => answers.delete(nameOf(other)));
  }
  answers.set(name, isChoice(input) ? input.checked : input.value);
}

/* As if it had been typed: the viewer reads its fields by their events. */
function write(input, answer) {
  if (isChoice(input)) {
    if (input.checked !== answer) {
      input.click();
    }
    return;
  }
  const kind = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(input, answer);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/* The viewer fills in its fields several times while it starts, and a choice may bring further ones. */
function giveBack() {
  for (const input of form.querySelectorAll('input, textarea')) {
    const answer = answers.get(nameOf(input));
    const given = isChoice(input) ? input.checked : input.value;
    if (answer !== undefined && answer !== given && !input.disabled && !input.readOnly) {
      write(input, answer);
    }
  }
}

function watch() {
  const present = document.querySelector(FORM);
  if (present === form) {
    return;
  }
  form = present;
  clearInterval(giving);
  if (form && openTask() === task) {
    const until = Date.now() + PATIENCE;
    giving = setInterval(() => (Date.now() < until ? giveBack() : clearInterval(giving)), PAUSE);
  }
}

document.addEventListener('input', keep, true);
document.addEventListener('change', keep, true);
new MutationObserver(watch).observe(document.documentElement, { childList: true, subtree: true });
