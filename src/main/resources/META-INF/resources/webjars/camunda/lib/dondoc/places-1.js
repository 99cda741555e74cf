/*
 * The way from Camunda's web applications to our own pages: a menu in the header, with the pages that the reader may
 * open, in the reader's language. The server knows both.
 */
const base = document.querySelector('base');
const appRoot = (base && base.getAttribute('app-root')) || '/camunda';
const root = appRoot.replace(/\/camunda$/, '');
const english = /^en\b/i.test(navigator.language);

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = appRoot + '/lib/dondoc/places-1.css';
document.head.append(sheet);

function link(place) {
  const anchor = document.createElement('a');
  anchor.href = root + place.address;
  anchor.textContent = place.label;
  return anchor;
}

function menu(places) {
  const nav = document.createElement('nav');
  nav.className = 'dondoc-places';
  nav.setAttribute('aria-label', english ? 'Pages of Đôn Đốc' : 'Các trang của Đôn Đốc');
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = english ? 'Other pages' : 'Trang khác';
  const list = document.createElement('ul');
  places.forEach(place => {
    const item = document.createElement('li');
    item.append(link(place));
    list.append(item);
  });
  details.append(summary, list);
  nav.append(details);
  document.addEventListener('click', event => {
    if (!details.contains(event.target)) {
      details.open = false;
    }
  });
  details.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      details.open = false;
      summary.focus();
    }
  });
  return nav;
}

let places;

/** The header comes and goes with the sign-in. */
function show() {
  const header = document.querySelector('[cam-widget-header]');
  const brand = header && header.querySelector('.navbar-header');
  if (places && brand && !header.querySelector('.dondoc-places')) {
    brand.after(menu(places));
  }
}

fetch(appRoot + '/api/dondoc/places', { credentials: 'same-origin', headers: { Accept: 'application/json' } })
  .then(answer => (answer.ok ? answer.json() : []))
  .then(found => {
    places = found.length > 0 ? found : undefined;
    show();
    new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
  })
  .catch(() => {});
