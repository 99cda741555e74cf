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
  customScripts: ['../../lib/dondoc/entrance-1', '../../lib/dondoc/first-words-1', '../../lib/dondoc/places-1', 'scripts/form-words-1', 'scripts/form-links-1', 'scripts/desk-1', 'scripts/kept-answers-1', 'scripts/evidence-2'],

  // Camunda's own, without the one that starts a process: nobody may.
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: english ? 'claims the selected task' : 'nhận xử lý việc đang chọn'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: english ? 'goes to the first filter' : 'chuyển đến bộ lọc đầu tiên'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: english ? 'goes to the first task in the list' : 'chuyển đến việc đầu tiên trong danh sách'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: english ? 'goes to the first field of the form' : 'chuyển đến ô nhập đầu tiên của biểu mẫu'
    }
  }
};
