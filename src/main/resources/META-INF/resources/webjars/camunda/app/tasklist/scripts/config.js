// The language that the application itself chooses, too.
const english = /^en\b/i.test(navigator.language);

export default {
  app: {
    name: english ? 'Tasks' : 'Việc cần làm',
    vendor: 'Đôn Đốc'
  },

  locales: {
    availableLocales: ['vi', 'en'],
    fallbackLocale: 'vi'
  },

  // Relative to app/tasklist. Browsers keep scripts: a changed one gets a new number.
  customScripts: ['../../lib/dondoc/entrance-1', 'scripts/evidence-1'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    // Asked for by Tasklist even though nobody starts processes here.
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
