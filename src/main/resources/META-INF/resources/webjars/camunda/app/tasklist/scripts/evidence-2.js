/*
 * The tab "Minh chứng" of a task: the files that prove a result. All rules are the server's; this shows what it says.
 * The number goes with the file name, since browsers keep scripts.
 */
const ENGLISH = /^en\b/i.test(navigator.language);

const WORDS = ENGLISH
  ? {
      tab: 'Evidence',
      choose: 'Choose files…',
      drop: 'or drop them here.',
      hint: 'PDF, Word, Excel, PowerPoint, OpenDocument, pictures (PNG, JPG), text and CSV; at most 25 MB a file.'
        + ' After you have answered or reported, files can no longer be removed.',
      closed: 'Files can be neither added nor removed here now.',
      none: 'There are no files yet.',
      loading: 'Loading…',
      again: 'Try again',
      view: 'Preview',
      open: 'View in a new tab',
      hide: 'Close preview',
      remove: 'Remove',
      really: 'Remove this file',
      keep: 'Keep it',
      removed: 'Removed: ',
      added: 'Added: ',
      waiting: 'waiting',
      sending: 'sending',
      checking: 'being checked by the server',
      dismiss: 'Dismiss',
      cancel: 'Cancel',
      unreachable: 'The server could not be reached. Check the connection and the size of the file, then try again.',
      failed: 'That did not work. Reload the page and try again.',
      files: 'files'
    }
  : {
      tab: 'Minh chứng',
      choose: 'Chọn tệp…',
      drop: 'hoặc kéo thả tệp vào đây.',
      hint: 'PDF, Word, Excel, PowerPoint, OpenDocument, ảnh (PNG, JPG), văn bản thuần và CSV; tối đa 25 MB mỗi tệp.'
        + ' Sau khi trả lời hoặc báo cáo kết quả, tệp không gỡ được nữa.',
      closed: 'Hiện không thêm hoặc gỡ tệp ở công việc này được.',
      none: 'Chưa có tài liệu minh chứng.',
      loading: 'Đang tải…',
      again: 'Thử lại',
      view: 'Xem trước',
      open: 'Xem ở thẻ mới',
      hide: 'Đóng xem trước',
      remove: 'Gỡ',
      really: 'Gỡ tệp này',
      keep: 'Giữ lại',
      removed: 'Đã gỡ: ',
      added: 'Đã đính kèm: ',
      waiting: 'đang chờ',
      sending: 'đang gửi',
      checking: 'máy chủ đang kiểm tra',
      dismiss: 'Bỏ qua',
      cancel: 'Hủy gửi',
      unreachable: 'Không kết nối được máy chủ. Đề nghị kiểm tra mạng và dung lượng tệp rồi gửi lại.',
      failed: 'Không thực hiện được. Đề nghị tải lại trang rồi thử lại.',
      files: 'tệp'
    };

const PICTURES = ['image/png', 'image/jpeg'];
const appRoot = document.querySelector('base').getAttribute('app-root');

function element(name, properties, ...children) {
  const created = Object.assign(document.createElement(name), properties);
  created.append(...children);
  return created;
}

/* What the server says */

/** The sentences of a problem (RFC 9457). */
function sentences(text) {
  try {
    const problem = JSON.parse(text);
    const faults = (problem.errors || []).map(fault => fault.message);
    return [...new Set(faults)].join(' ') || problem.detail || WORDS.failed;
  } catch (notJson) {
    return WORDS.failed;
  }
}

async function call(address, token, method = 'GET') {
  let answer;
  try {
    const headers = method === 'GET' ? {} : { 'X-XSRF-TOKEN': token };
    answer = await fetch(address, { method, headers, credentials: 'same-origin', cache: 'no-store' });
  } catch (broken) {
    throw new Error(WORDS.unreachable);
  }
  if (!answer.ok) {
    throw new Error(sentences(await answer.text()));
  }
  return answer;
}

/** The files of one task and what is on its way. Lives on when the tab is left, so that sending goes on. */
class Desk {
  constructor(taskId) {
    this.taskId = taskId;
    this.address = `${appRoot}/api/dondoc/task/${encodeURIComponent(taskId)}/evidence`;
    this.token = null;
    this.shelf = null;
    this.refusal = null;
    this.uploads = [];
    this.view = null;
  }

  get busy() {
    return this.uploads.some(upload => !upload.refusal);
  }

  async load() {
    try {
      this.shelf = await (await call(this.address)).json();
      this.refusal = null;
    } catch (refused) {
      this.refusal = refused.message;
    }
    this.show();
  }

  show() {
    this.view?.update();
    showCount();
  }

  send(files) {
    for (const file of files) {
      this.uploads.push({ file, sent: 0, started: false, refusal: null, request: null });
    }
    this.show();
    this.sendNext();
  }

  sendNext() {
    if (this.uploads.some(upload => upload.started && !upload.refusal)) {
      return;
    }
    const upload = this.uploads.find(waiting => !waiting.started);
    if (!upload) {
      return;
    }
    upload.started = true;
    const body = new FormData();
    body.append('file', upload.file, upload.file.name);
    const request = new XMLHttpRequest();
    upload.request = request;
    request.open('POST', this.address);
    request.setRequestHeader('X-XSRF-TOKEN', this.token);
    request.upload.onprogress = event => {
      upload.sent = event.total > 0 ? event.loaded / event.total : 0;
      this.view?.progress(upload);
    };
    request.onload = () => {
      if (request.status === 201) {
        this.uploads.splice(this.uploads.indexOf(upload), 1);
        this.view?.say(WORDS.added + upload.file.name);
        this.load();
      } else {
        upload.refusal = sentences(request.responseText);
        this.show();
      }
      this.sendNext();
    };
    request.onerror = () => {
      upload.refusal = WORDS.unreachable;
      this.show();
      this.sendNext();
    };
    request.send(body);
    this.show();
  }

  forget(upload) {
    const index = this.uploads.indexOf(upload);
    if (index < 0) {
      return;
    }
    this.uploads.splice(index, 1);
    upload.request?.abort();
    // The server may have taken it in already.
    this.load();
    this.sendNext();
  }

  async remove(file) {
    await call(`${this.address}/${file.id}`, this.token, 'DELETE');
    this.view?.say(WORDS.removed + file.name);
    await this.load();
  }
}

const desks = new Map();

function deskOf(taskId) {
  for (const [known, desk] of desks) {
    if (known !== taskId && !desk.busy) {
      desks.delete(known);
    }
  }
  if (!desks.has(taskId)) {
    desks.set(taskId, new Desk(taskId));
  }
  return desks.get(taskId);
}

/* What people see */

const language = ENGLISH ? 'en-GB' : 'vi-VN';
const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const moments = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit'
});

function written(size) {
  if (size < 1024) {
    return `${size} B`;
  }
  return size < 1024 * 1024 ? `${numbers.format(size / 1024)} KB` : `${numbers.format(size / 1024 / 1024)} MB`;
}

function moment(text) {
  return moments.format(new Date(text)).replace(',', '');
}

/** The tab of one task, as long as it is open. */
class View {
  constructor(node, desk) {
    this.desk = desk;
    this.status = element('p', { className: 'dondoc-status' });
    this.status.setAttribute('role', 'status');
    this.refusal = element('p', { className: 'dondoc-refusal' });
    this.refusal.setAttribute('role', 'alert');
    this.retry = element('button', { type: 'button', textContent: WORDS.again, onclick: () => desk.load() });
    this.input = element('input', { type: 'file', multiple: true, hidden: true });
    this.choose = element('button', {
      type: 'button',
      className: 'dondoc-choose',
      textContent: WORDS.choose,
      onclick: () => this.input.click()
    });
    this.input.onchange = () => {
      desk.send([...this.input.files]);
      this.input.value = '';
    };
    this.drop = element(
      'div',
      { className: 'dondoc-drop' },
      this.choose,
      ` ${WORDS.drop}`,
      this.input,
      element('p', { className: 'dondoc-hint', textContent: WORDS.hint })
    );
    this.uploads = element('ul', { className: 'dondoc-uploads' });
    this.files = element('ul', { className: 'dondoc-files' });
    this.root = element(
      'section',
      { className: 'dondoc-evidence' },
      this.drop,
      this.status,
      this.refusal,
      this.retry,
      this.uploads,
      this.files
    );
    this.root.setAttribute('aria-label', WORDS.tab);
    this.takeDrops();
    this.bars = new Map();
    this.shown = null;
    node.append(this.root);
    this.update();
  }

  takeDrops() {
    const over = event => {
      event.preventDefault();
      this.drop.classList.add('is-over');
    };
    this.root.addEventListener('dragenter', over);
    this.root.addEventListener('dragover', over);
    this.root.addEventListener('dragleave', () => this.drop.classList.remove('is-over'));
    this.root.addEventListener('drop', event => {
      event.preventDefault();
      this.drop.classList.remove('is-over');
      if (this.desk.shelf?.open) {
        this.desk.send([...event.dataTransfer.files]);
      }
    });
  }

  say(text) {
    this.status.textContent = text;
  }

  update() {
    const { shelf, refusal, uploads } = this.desk;
    this.refusal.textContent = refusal || '';
    this.refusal.hidden = !refusal;
    this.retry.hidden = !refusal;
    this.drop.hidden = !shelf || !shelf.open;
    if (!shelf) {
      this.say(refusal ? '' : WORDS.loading);
    } else if (this.shown !== shelf) {
      this.shown = shelf;
      this.showFiles(shelf);
    }
    this.bars.clear();
    this.uploads.replaceChildren(...uploads.map(upload => this.uploadLine(upload)));
  }

  showFiles(shelf) {
    if (!shelf.open && shelf.files.length > 0) {
      this.say(WORDS.closed);
    } else if (shelf.files.length === 0) {
      this.say(shelf.open ? WORDS.none : `${WORDS.none} ${WORDS.closed}`);
    } else if (this.status.textContent === WORDS.loading || this.status.textContent === WORDS.none) {
      this.say('');
    }
    const hadFocus = this.files.contains(document.activeElement);
    this.files.replaceChildren(...shelf.files.map(file => this.fileLine(file)));
    if (hadFocus) {
      this.choose.focus();
    }
  }

  fileLine(file) {
    const address = `${this.desk.address}/${file.id}`;
    const link = element('a', { href: address, download: '', textContent: file.name });
    const facts = element('span', {
      className: 'dondoc-facts',
      textContent: [written(file.size), file.agency, file.uploadedBy, moment(file.uploadedAt)].join(' · ')
    });
    const buttons = element('span', { className: 'dondoc-buttons' });
    const line = element('li', {}, element('span', { className: 'dondoc-what' }, link, facts), buttons);
    if (PICTURES.includes(file.mediaType)) {
      buttons.append(this.previewButton(file, address, line));
    } else if (file.viewable) {
      buttons.append(openLink(file, address));
    }
    if (file.removable) {
      buttons.append(...this.removeButtons(file, line));
    }
    return line;
  }

  /** Pictures are handed out to be saved; here they are shown from the bytes. */
  previewButton(file, address, line) {
    const button = element('button', { type: 'button', textContent: WORDS.view });
    button.setAttribute('aria-label', `${WORDS.view}: ${file.name}`);
    button.setAttribute('aria-expanded', 'false');
    let preview = null;
    button.onclick = async () => {
      if (preview) {
        preview.remove();
        preview = null;
      } else {
        preview = element('div', { className: 'dondoc-preview', textContent: WORDS.loading });
        const place = preview;
        line.append(place);
        try {
          const bytes = await (await call(address)).blob();
          place.replaceChildren(element('img', { src: await dataAddress(bytes), alt: file.name }));
        } catch (refused) {
          place.replaceChildren(element('span', { className: 'dondoc-refusal', textContent: refused.message }));
        }
      }
      button.setAttribute('aria-expanded', String(Boolean(preview)));
      button.textContent = preview ? WORDS.hide : WORDS.view;
      button.setAttribute('aria-label', `${button.textContent}: ${file.name}`);
    };
    return button;
  }

  /** Asks once more in the place of the button: the page may open no windows to ask. */
  removeButtons(file, line) {
    const remove = element('button', { type: 'button', textContent: WORDS.remove });
    remove.setAttribute('aria-label', `${WORDS.remove}: ${file.name}`);
    const keep = element('button', { type: 'button', textContent: WORDS.keep, hidden: true });
    const refusal = element('span', { className: 'dondoc-refusal', hidden: true });
    refusal.setAttribute('role', 'alert');
    line.firstChild.append(refusal);
    const ask = asking => {
      remove.classList.toggle('is-asking', asking);
      remove.textContent = asking ? WORDS.really : WORDS.remove;
      remove.setAttribute('aria-label', `${remove.textContent}: ${file.name}`);
      keep.hidden = !asking;
    };
    keep.onclick = () => {
      ask(false);
      remove.focus();
    };
    remove.onclick = async () => {
      if (!remove.classList.contains('is-asking')) {
        ask(true);
        return;
      }
      remove.disabled = true;
      try {
        await this.desk.remove(file);
      } catch (refused) {
        remove.disabled = false;
        ask(false);
        refusal.textContent = refused.message;
        refusal.hidden = false;
      }
    };
    return [remove, keep];
  }

  uploadLine(upload) {
    const state = element('span', { className: 'dondoc-facts' });
    const what = element(
      'span',
      { className: 'dondoc-what' },
      element('strong', { textContent: upload.file.name }),
      state
    );
    const button = element('button', {
      type: 'button',
      textContent: upload.refusal ? WORDS.dismiss : WORDS.cancel,
      onclick: () => this.desk.forget(upload)
    });
    button.setAttribute('aria-label', `${button.textContent}: ${upload.file.name}`);
    if (upload.refusal) {
      state.textContent = written(upload.file.size);
      const refusal = element('span', { className: 'dondoc-refusal', textContent: upload.refusal });
      refusal.setAttribute('role', 'alert');
      what.append(refusal);
    } else {
      const bar = element('progress', { max: 1, value: 0 });
      bar.setAttribute('aria-label', upload.file.name);
      what.append(bar);
      this.bars.set(upload, { bar, state });
      this.progress(upload);
    }
    return element('li', {}, what, element('span', { className: 'dondoc-buttons' }, button));
  }

  progress(upload) {
    const shown = this.bars.get(upload);
    if (shown) {
      const step = !upload.started ? WORDS.waiting : upload.sent < 1 ? WORDS.sending : WORDS.checking;
      shown.bar.value = upload.sent;
      shown.state.textContent = `${written(upload.file.size)} · ${step} ${Math.floor(upload.sent * 100)}%`;
    }
  }
}

/** The page lets no frame in; the browser's own viewer opens beside it. */
function openLink(file, address) {
  const link = element('a', {
    className: 'dondoc-open',
    href: `${address}/preview`,
    target: '_blank',
    rel: 'noopener',
    textContent: WORDS.open
  });
  link.setAttribute('aria-label', `${WORDS.open}: ${file.name}`);
  return link;
}

function dataAddress(bytes) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new Error(WORDS.failed));
    reader.readAsDataURL(bytes);
  });
}

/* The number on the tab, also while another tab is open */

let counted = null;

function presentTask() {
  const found = /[?&]task=([^&]+)/.exec(window.location.hash);
  return found ? decodeURIComponent(found[1]) : null;
}

function tabLink() {
  return [...document.querySelectorAll('.nav-tabs > li > a')].find(
    link => link.firstChild && link.firstChild.textContent.trim() === WORDS.tab
  );
}

function showCount() {
  const task = presentTask();
  const link = tabLink();
  if (!task || !link) {
    counted = task ? counted : null;
    return;
  }
  const desk = deskOf(task);
  if (counted !== task) {
    counted = task;
    desk.load();
  }
  let badge = link.querySelector('.dondoc-count');
  if (!desk.shelf) {
    badge?.remove();
    return;
  }
  if (!badge) {
    badge = element('span', { className: 'dondoc-count' });
    link.append(badge);
  }
  const count = String(desk.shelf.files.length);
  if (badge.dataset.count !== count) {
    badge.dataset.count = count;
    badge.textContent = count;
    badge.title = `${count} ${WORDS.files}`;
  }
}

let planned = false;

function planCount() {
  if (!planned) {
    planned = true;
    requestAnimationFrame(() => {
      planned = false;
      showCount();
    });
  }
}

document.head.append(
  element('link', { rel: 'stylesheet', href: new URL('../styles/evidence-2.css', import.meta.url).href })
);
new MutationObserver(planCount).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', planCount);

/** Tasklist may render the tab of the next task before it takes the one of the last away. */
const rendered = [];

export default {
  id: 'dondoc-evidence',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: WORDS.tab },

  render(node, { taskId, api }) {
    const desk = deskOf(taskId);
    desk.token = api.CSRFToken;
    desk.view = new View(node, desk);
    rendered.push(desk.view);
    counted = taskId;
    desk.load();
  },

  unmount() {
    const view = rendered.shift();
    if (view && view.desk.view === view) {
      view.desk.view = null;
    }
  }
};
