export default {
  app: {
    name: 'Cockpit',
    vendor: 'Đôn Đốc'
  },

  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },

  // Relative to app/cockpit. Browsers keep scripts: a changed one gets a new number.
  customScripts: ['../../lib/dondoc/entrance-1', '../../lib/dondoc/first-words-1', '../../lib/dondoc/places-1', 'scripts/dates-1', 'scripts/fixed-words-1']
};
