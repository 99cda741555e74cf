export default {
  app: {
    name: 'Admin',
    vendor: 'Đôn Đốc'
  },

  // Relative to app/admin. Browsers keep scripts: a changed one gets a new number.
  customScripts: ['../../lib/dondoc/entrance-1']
};
