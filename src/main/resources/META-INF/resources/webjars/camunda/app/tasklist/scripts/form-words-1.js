/*
 * The words that the form viewer (form-js) brings along are English and fixed. This says them in Vietnamese, wherever
 * the viewer writes them; what comes from documents and people is in other places and stays as it is.
 */
const PLACES = [
  '.fjs-form-field-error',
  '.fjs-dropdownlist-empty',
  '.fjs-select-placeholder',
  '.fjs-input',
  '.fjs-taglist-input',
  '.fjs-taglist-tag-remove',
  '.fjs-taglist-skip-link',
  '.fjs-number-arrow-container',
  '.fjs-table-nav',
  '.fjs-table-th',
  '.fjs-table-td[colspan]',
  '.fjs-repeat-render-footer',
  '.fjs-repeat-row-remove',
  '.fjs-image-placeholder',
  '.fjs-iframe-placeholder',
  '.fjs-powered-by-lightbox',
  '.flatpickr-calendar'
].join(',');

const SENTENCES = {
  'Field is required.': 'Đề nghị nhập thông tin này.',
  'Value is not a number.': 'Giá trị không phải là số.',
  'Value is expected to be an integer.': 'Đề nghị nhập số nguyên.',
  'Field must be a valid email.': 'Địa chỉ thư điện tử không hợp lệ.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Số điện thoại không hợp lệ. Ghi theo dạng quốc tế, ví dụ +84255382222.',
  'Date and time must both be entered.': 'Đề nghị nhập cả ngày và giờ.',
  Select: 'Chọn',
  Search: 'Tìm kiếm',
  'Skip to search': 'Chuyển đến ô tìm kiếm',
  'Remove tag': 'Bỏ lựa chọn này',
  'No results': 'Không có kết quả',
  'All values selected': 'Đã chọn tất cả',
  Increment: 'Tăng',
  Decrement: 'Giảm',
  'Nothing to show.': 'Không có nội dung.',
  'No content to show.': 'Không có nội dung.',
  "External content couldn't be loaded.": 'Không tải được nội dung bên ngoài.',
  'Previous page': 'Trang trước',
  'Next page': 'Trang sau',
  of: '/',
  'Click to remove sorting': 'Bấm để bỏ sắp xếp',
  'Add new': 'Thêm mới',
  'Web-based tooling for BPMN, DMN, and forms powered by': 'Công cụ trên web cho BPMN, DMN và biểu mẫu, phát triển bởi',
  Collapse: 'Thu gọn',
  'This is an image placeholder': 'Chỗ dành cho ảnh',
  'hh:mm ?m': 'giờ:phút',
  'hh:mm': 'giờ:phút',
  'dd/mm/yyyy': 'ngày/tháng/năm',
  Year: 'Năm',
  Month: 'Tháng',
  Hour: 'Giờ',
  Minute: 'Phút',
  'Scroll to increment': 'Cuộn để thay đổi',
  'Click to toggle': 'Bấm để chuyển',
  AM: 'SA',
  PM: 'CH',
  Sun: 'CN',
  Mon: 'T2',
  Tue: 'T3',
  Wed: 'T4',
  Thu: 'T5',
  Fri: 'T6',
  Sat: 'T7'
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];
MONTHS.forEach((month, index) => {
  SENTENCES[month] = `Tháng ${index + 1}`;
});

const PATTERNS = [
  [/^Field must have minimum value of (.+)\.$/, (all, least) => `Giá trị nhỏ nhất là ${least}.`],
  [/^Field must have maximum value of (.+)\.$/, (all, most) => `Giá trị lớn nhất là ${most}.`],
  [/^Field must have minimum length of (.+)\.$/, (all, least) => `Đề nghị nhập ít nhất ${least} ký tự.`],
  [/^Field must have maximum length of (.+)\.$/, (all, most) => `Đề nghị nhập không quá ${most} ký tự.`],
  [/^Field must match pattern (.+)\.$/, (all, pattern) => `Giá trị phải theo mẫu ${pattern}.`],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, (all, most) => `Nhập không quá ${most} chữ số thập phân.`],
  [
    /^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/,
    (all, one, other) => `Giá trị không hợp lệ; hai giá trị hợp lệ gần nhất là ${one} và ${other}.`
  ],
  [/^Expand all \((\d+)\)$/, (all, count) => `Mở tất cả (${count})`],
  [/^Remove list item (\d+)$/, (all, number) => `Bỏ dòng ${number}`],
  [/^Click to sort by (.+) ascending$/, (all, column) => `Bấm để sắp xếp tăng dần theo ${column}`],
  [/^Click to sort by (.+) descending$/, (all, column) => `Bấm để sắp xếp giảm dần theo ${column}`],
  // The days of the calendar, for who hears them read.
  [
    /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/,
    (all, month, day, year) => (MONTHS.includes(month) ? `Ngày ${day}/${MONTHS.indexOf(month) + 1}/${year}` : all)
  ]
];

const SPOKEN = ['placeholder', 'title', 'aria-label', 'alt'];

function translated(text) {
  const trimmed = text.trim();
  if (!trimmed) {
    return text;
  }
  if (Object.hasOwn(SENTENCES, trimmed)) {
    return text.replace(trimmed, SENTENCES[trimmed]);
  }
  for (const [pattern, say] of PATTERNS) {
    if (pattern.test(trimmed)) {
      return trimmed.replace(pattern, say);
    }
  }
  return text;
}

function translateText(node) {
  if (node.parentElement?.closest(PLACES)) {
    const text = translated(node.data);
    if (text !== node.data) {
      node.data = text;
    }
  }
}

function translateElement(element) {
  for (const name of SPOKEN) {
    const value = element.getAttribute(name);
    const text = value && element.closest(PLACES) ? translated(value) : value;
    if (text !== value) {
      element.setAttribute(name, text);
    }
  }
}

function translateAll(root) {
  if (root.nodeType === Node.TEXT_NODE) {
    translateText(root);
    return;
  }
  if (root.nodeType !== Node.ELEMENT_NODE) {
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else {
      translateElement(node);
    }
  }
}

if (!/^en\b/i.test(navigator.language)) {
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translateAll);
      } else {
        (change.type === 'characterData' ? translateText : translateElement)(change.target);
      }
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: SPOKEN
  });
}
