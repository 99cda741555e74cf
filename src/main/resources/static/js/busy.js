// Says that something is under way when it takes longer than a moment, and keeps a form from being sent twice.
(() => {
  const words = document.documentElement.dataset.busy;
  const MOMENT = 700;
  let waiting = null;
  let sign = null;

  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      sign = document.createElement('p');
      sign.className = 'busy';
      sign.setAttribute('role', 'status');
      sign.textContent = words;
      document.body.append(sign);
    }, MOMENT);
  };

  const stop = () => {
    clearTimeout(waiting);
    sign?.remove();
    for (const button of document.querySelectorAll('button[data-sent]')) {
      button.disabled = false;
      delete button.dataset.sent;
    }
  };

  // A file comes without leaving the page.
  const isFile = (address) => address.pathname.startsWith('/api/') || /\.(csv|json|xlsx|docx)$/.test(address.pathname);

  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) {
      return;
    }
    wait();
    // Only after the browser has read which button it was.
    setTimeout(() => {
      for (const button of event.target.querySelectorAll('button[type=submit]:not(:disabled)')) {
        button.disabled = true;
        button.dataset.sent = '';
      }
    });
    const address = event.submitter?.getAttribute('formaction') ?? event.target.getAttribute('action') ?? '';
    if (isFile(new URL(address, location.href))) {
      setTimeout(stop, 3000);
    }
  });

  const isHere = (link) => link.hash !== '' && link.pathname === location.pathname && link.search === location.search;
  const leaves = (link) => link.origin === location.origin && !link.target && !link.hasAttribute('download')
    && !isHere(link) && !isFile(link);
  const isPlain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (link && !event.defaultPrevented && isPlain(event) && leaves(link)) {
      wait();
    }
  });

  addEventListener('pageshow', stop);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      stop();
    }
  });
})();
