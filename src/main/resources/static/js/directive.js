// Finding an agency in a long list, and sending files one by one with an answer for each.
(() => {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

  for (const tool of document.querySelectorAll('[data-find]')) {
    const list = document.querySelector(tool.dataset.find);
    const items = [...list.querySelectorAll('[data-findable]')].map((item) => [item, plain(item.textContent)]);
    const groups = [...list.querySelectorAll('details.group')];
    let openBefore = null;
    const field = tool.querySelector('input');
    tool.hidden = false;
    field.addEventListener('input', () => {
      const words = plain(field.value.trim());
      openBefore ??= groups.map((group) => group.open);
      items.forEach(([item, text]) => {
        item.hidden = !text.includes(words);
      });
      groups.forEach((group, i) => {
        const found = group.querySelector('[data-findable]:not([hidden])') !== null;
        group.hidden = !found;
        group.open = words === '' ? openBefore[i] : found;
      });
      if (words === '') {
        openBefore = null;
      }
    });
    // Enter in this field finds; it does not send the form around it.
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
      }
    });
  }

  const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;

  const send = (address, file, progress) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append('file', file);
      request.open('POST', address);
      request.setRequestHeader(meta('_csrf_header'), meta('_csrf'));
      request.setRequestHeader('Accept', 'application/json');
      request.upload.addEventListener('progress', (event) => {
        progress.max = event.total;
        progress.value = event.loaded;
      });
      request.addEventListener('loadend', () => resolve(request));
      request.send(body);
    });

  const answerOf = (request, form) => {
    if (request.status === 201) {
      return form.dataset.done;
    }
    try {
      return JSON.parse(request.responseText).detail ?? form.dataset.broken;
    } catch {
      return form.dataset.broken;
    }
  };

  const refreshFiles = async () => {
    const answer = await fetch(`/directives/${encodeURIComponent(document.querySelector('main').dataset.code)}`);
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#files');
    const present = document.getElementById('files');
    const upload = present.querySelector('form.upload');
    // The form stays as it is, with what it says about each file.
    present.replaceChildren(...[...fresh.children].filter((child) => !child.matches('form.upload')), upload);
  };

  const form = document.querySelector('form.upload');
  form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    const field = form.querySelector('input[type=file]');
    const list = form.querySelector('.uploads');
    const files = [...field.files];
    list.replaceChildren();
    button.disabled = true;
    for (const file of files) {
      const line = document.createElement('li');
      const progress = document.createElement('progress');
      progress.setAttribute('aria-label', file.name);
      line.append(`${file.name}: ${form.dataset.sending} `, progress);
      list.append(line);
      const request = await send(form.dataset.api, file, progress);
      line.textContent = `${file.name}: ${answerOf(request, form)}`;
      line.className = request.status === 201 ? 'sent' : 'refused';
    }
    button.disabled = false;
    field.value = '';
    await refreshFiles();
  });
})();
