/*
 * What an officer needs around a task: the list by due date, cards that tell directives apart, and the way to the other
 * pages. The number goes with the file name, since browsers keep scripts.
 */
const ENGLISH = /^en\b/i.test(navigator.language);

const WORDS = ENGLISH
  ? { home: 'Home', register: 'Register of directives' }
  : { home: 'Trang đầu', register: 'Sổ nhiệm vụ' };

const appRoot = document.querySelector('base').getAttribute('app-root');
const ownRoot = appRoot.replace(/\/camunda$/, '');

/* Tasklist sorts by the day of creation unless its address says otherwise; it starts after its scripts. */

const BY_DUE_DATE = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

function sortByDueDate() {
  const [path, query = ''] = window.location.hash.replace(/^#!?/, '').split('?');
  const parameters = new URLSearchParams(query);
  if ((path === '' || path === '/') && !parameters.has('sorting')) {
    parameters.set('sorting', BY_DUE_DATE);
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', `${pathname}${search}#/?${parameters}`);
  }
}

sortByDueDate();

/* Cards: all of a list are asked for at once, and known for a while, since the list refreshes itself. */

const KNOWN_FOR = 60_000;
const known = new Map();
let asked = null;

function cardOf(task) {
  const card = known.get(task);
  if (card && Date.now() - card.at < KNOWN_FOR) {
    return card.promise;
  }
  if (!asked) {
    const batch = { tasks: [] };
    batch.promise = new Promise(resolve => setTimeout(resolve, 20)).then(() => {
      asked = null;
      return load(batch.tasks);
    });
    asked = batch;
  }
  asked.tasks.push(task);
  const promise = asked.promise.then(cards => cards.find(found => found.task === task));
  known.set(task, { at: Date.now(), promise });
  return promise;
}

async function load(tasks) {
  const query = tasks.map(task => `task=${encodeURIComponent(task)}`).join('&');
  try {
    const answer = await fetch(`${appRoot}/api/dondoc/cards?${query}`, { credentials: 'same-origin', cache: 'no-store' });
    return answer.ok ? await answer.json() : [];
  } catch (unreachable) {
    tasks.forEach(task => known.delete(task));
    return [];
  }
}

function line(className, text) {
  const created = document.createElement('p');
  created.className = className;
  created.textContent = text;
  return created;
}

async function showCard(node, task) {
  const card = await cardOf(task);
  if (!card) {
    return;
  }
  const lines = [];
  if (card.due) {
    lines.push(line(`dondoc-due is-${card.urgency.toLowerCase()}`, card.due));
  }
  if (card.text) {
    lines.push(line('dondoc-about', card.text));
  }
  if (card.assignee) {
    lines.push(line('dondoc-assignee', card.assignee));
  }
  node.classList.add('dondoc-card');
  node.replaceChildren(...lines);
}

function link(id, priority, label, address) {
  return {
    id,
    pluginPoint: 'tasklist.navbar.action',
    priority,
    render(node) {
      const anchor = document.createElement('a');
      anchor.href = ownRoot + address;
      anchor.textContent = label;
      node.replaceChildren(anchor);
    }
  };
}

const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = new URL('../styles/desk-1.css', import.meta.url).href;
document.head.append(styles);

export default [
  {
    id: 'dondoc-card',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render(node, { taskId }) {
      showCard(node, taskId);
    }
  },
  link('dondoc-home', 900, WORDS.home, '/'),
  link('dondoc-register', 800, WORDS.register, '/directives')
];
