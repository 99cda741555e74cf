/*
 * The form viewer (form-js) takes away where a link opens. Links to our own pages open beside Tasklist all the same, so
 * that nobody loses what they have typed into a form.
 */
document.addEventListener(
  'click',
  event => {
    const link = event.target instanceof Element && event.target.closest('.fjs-form a[href^="/directives/"]');
    if (link) {
      link.target = '_blank';
    }
  },
  true
);
