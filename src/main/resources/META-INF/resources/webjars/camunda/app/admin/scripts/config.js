// The language that the application itself chooses, too.
const english = /^en\b/i.test(navigator.language);

export default {
  app: {
    name: english ? 'Admin' : 'Quản trị',
    vendor: 'Đôn Đốc'
  },

  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },

  // Relative to app/admin. Browsers keep scripts: a changed one gets a new number.
  customScripts: ['../../lib/dondoc/entrance-1', '../../lib/dondoc/first-words-1', '../../lib/dondoc/places-1']
};
