// Goes on by itself with what one request could not do.
(() => {
  document.querySelector('[data-go-on]')?.requestSubmit();
})();
