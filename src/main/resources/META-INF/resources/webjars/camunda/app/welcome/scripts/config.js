// The language that the application itself chooses, too.
const english = /^en\b/i.test(navigator.language);

export default {
  app: {
    name: english ? 'Welcome' : 'Trang đầu',
    vendor: 'Đôn Đốc'
  },

  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },

  // Relative to app/welcome. Browsers keep scripts: a changed one gets a new number.
  customScripts: ['../../lib/dondoc/entrance-1', '../../lib/dondoc/places-1']
};
