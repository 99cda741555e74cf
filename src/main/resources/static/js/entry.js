// Says what is understood of a line as soon as it is left, by asking the same form that the button sends.
(() => {
  const form = document.querySelector('form.entry');
  let asked = 0;

  // What stood there belongs to other words.
  form.addEventListener('input', () => {
    form.querySelector('[data-checked]').value = '';
  });

  form.addEventListener('change', async () => {
    if (!form.elements.sourceDocument.value.trim() || !form.elements.plan.value.trim()) {
      return;
    }
    const mine = ++asked;
    const sent = new URLSearchParams(new FormData(form));
    sent.set('act', 'check');
    let answer;
    try {
      answer = await fetch(form.action, { method: 'POST', body: sent });
    } catch {
      return; // the button still asks, and says what is wrong
    }
    if (!answer.ok || mine !== asked) {
      return;
    }
    show(new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('form.entry'), sent);
  });

  function show(understood, sent) {
    const unchanged = new URLSearchParams(new FormData(form));
    unchanged.set('act', 'check');
    if (!understood || unchanged.toString() !== sent.toString()) {
      return; // typed on meanwhile: the next change asks again
    }
    const lines = [...form.querySelectorAll('.entry-line')];
    const read = [...understood.querySelectorAll('.entry-line')];
    lines.forEach((line, i) => {
      if (read[i]) {
        line.classList.toggle('entry-wrong', read[i].classList.contains('entry-wrong'));
        put(line, read[i], '[data-understood]');
        line.querySelector('[name=number]').value = read[i].querySelector('[name=number]').value;
      }
    });
    put(form, understood, '[data-verdict]');
    form.querySelector('[data-checked]').value = understood.querySelector('[data-checked]').value;
  }

  function put(here, there, name) {
    here.querySelector(name).replaceChildren(...there.querySelector(name).childNodes);
  }
})();
