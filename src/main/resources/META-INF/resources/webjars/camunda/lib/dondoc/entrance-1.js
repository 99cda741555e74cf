/*
 * There is one sign-in, on our own page. Where an application would show its own form (after signing out, or when the
 * session has ended), this goes to that page instead; the server accepts nobody through the other.
 */
const OWN_FORM = /^#!?\/login(?:[/?]|$)/;

const base = document.querySelector('base');
const appRoot = (base && base.getAttribute('app-root')) || '/camunda';
const entrance = appRoot.replace(/\/camunda$/, '') + '/login?signedOut';

let leaving = false;

function leaveOwnForm() {
  if (!leaving && OWN_FORM.test(window.location.hash)) {
    leaving = true;
    window.location.replace(entrance);
  }
}

leaveOwnForm();
window.addEventListener('hashchange', leaveOwnForm);
// The applications change their address without an event, but never without changing the page.
new MutationObserver(leaveOwnForm).observe(document.documentElement, { childList: true, subtree: true });
