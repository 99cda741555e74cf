export default {
  app: {
    name: 'Cockpit',
    vendor: 'Đôn Đốc'
  },

  // Relative to app/cockpit. Browsers keep scripts: a changed one gets a new number.
  customScripts: ['../../lib/dondoc/entrance-1', '../../lib/dondoc/places-1']
};
