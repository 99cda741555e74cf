/*
 * An application asks for its words while it starts, and shows their names ("DUE_DATE") where they come late. It waits
 * for its scripts, though: this one puts the words where the application keeps them, and is done when they are there.
 */
const base = document.querySelector('base');
const [app] = base.getAttribute('href').match(/\/app\/\w+\//);
const prefix = `${base.getAttribute('app-root')}${app}locales/`;
const language = /^en\b/i.test(navigator.languages?.[0] || navigator.language) ? 'en' : 'vi';
const name = `${prefix}_locales_data_${language}_${window.bust}`;

const kept = JSON.parse(window.localStorage.getItem('camunda-web') || '{}');
if (!kept[name]) {
  try {
    const answer = await fetch(`${prefix}${language}.json?bust=${window.bust}`);
    if (answer.ok) {
      kept[name] = await answer.text();
      window.localStorage.setItem('camunda-web', JSON.stringify(kept));
    }
  } catch (unreachable) {
    // The application asks once more, and says what is wrong.
  }
}
