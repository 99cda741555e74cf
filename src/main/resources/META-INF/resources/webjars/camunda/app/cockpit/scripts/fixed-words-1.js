/*
 * Some words of Cockpit, and those of its viewers for diagrams and decision tables, are English and fixed. This says
 * them in Vietnamese, wherever they are written; names and values from processes are in other places and stay.
 */
const PLACES = [
  '.navbar-toggle .sr-only',
  '.null-value',
  '.tooltip-inner',
  '.tile-footer .instances',
  'td.type',
  'td.message',
  'p.invalid',
  '.hit-policy',
  'th .clause',
  'th .input-variable',
  'th .output-variable',
  'th.annotation',
  '.view-drd-button'
].join(',');

const WORDS = {
  CAM_WIDGET_HEADER_TOGGLE_NAVIGATION: 'Hiện hoặc ẩn trình đơn',
  null: 'không có',
  'No tiến trình đang chạy': 'Không có tiến trình đang chạy',
  'Toggle this section': 'Mở hoặc thu gọn phần này',
  'Suspended Job Definition': 'Loại tác vụ nền đang tạm dừng',
  'Failed Job': 'Tác vụ nền bị lỗi',
  failedExternalTask: 'Tác vụ ngoài bị lỗi',
  'Message is null.': 'Không có nội dung thông báo.',
  'Invalid Date Value.': 'Ngày giờ không hợp lệ.',
  'Hit policy:': 'Cách lấy kết quả:',
  Unique: 'Một dòng duy nhất',
  First: 'Dòng đầu tiên',
  Priority: 'Dòng ưu tiên nhất',
  Any: 'Dòng bất kỳ',
  Collect: 'Mọi dòng phù hợp',
  'Collect (Sum)': 'Tổng các dòng phù hợp',
  'Collect (Min)': 'Giá trị nhỏ nhất',
  'Collect (Max)': 'Giá trị lớn nhất',
  'Collect (Count)': 'Số dòng phù hợp',
  'Rule order': 'Theo thứ tự dòng',
  'Output order': 'Theo thứ tự kết quả',
  When: 'Khi',
  Then: 'Thì',
  And: 'Và',
  Annotations: 'Ghi chú',
  boolean: 'Đúng/Sai',
  string: 'Chuỗi ký tự',
  integer: 'Số nguyên',
  long: 'Số nguyên dài',
  double: 'Số thực',
  date: 'Ngày',
  'View DRD': 'Xem sơ đồ'
};

const TITLES = {
  'zoom in': 'Phóng to',
  'zoom out': 'Thu nhỏ',
  'reset zoom': 'Về cỡ ban đầu',
  'Select all': 'Chọn tất cả',
  'Powered by bpmn.io': 'Vận hành trên nền bpmn.io',
  'Definition name': 'Tên',
  'Definition ID': 'ID',
  'Collects the values of all matching rules': 'Lấy giá trị của mọi dòng phù hợp',
  'Input type': 'Kiểu dữ liệu vào',
  'Input values': 'Các giá trị vào',
  'Output label': 'Nhãn dữ liệu ra',
  'Output name': 'Tên dữ liệu ra',
  'Output type': 'Kiểu dữ liệu ra',
  'Output values': 'Các giá trị ra'
};

/** What titles begin with, before a name. */
const BEGINNINGS = {
  'Decision name: ': 'Bảng quyết định: ',
  'Input label: ': 'Dữ liệu vào: ',
  'Input expression: ': 'Biểu thức vào: '
};

function translateText(node) {
  const text = node.data.trim();
  if (Object.hasOwn(WORDS, text) && node.parentElement?.closest(PLACES)) {
    node.data = node.data.replace(text, WORDS[text]);
  }
}

function translateTitle(element) {
  const title = element.getAttribute('title');
  if (!title) {
    return;
  }
  const beginning = Object.keys(BEGINNINGS).find(known => title.startsWith(known));
  if (Object.hasOwn(TITLES, title)) {
    element.setAttribute('title', TITLES[title]);
  } else if (beginning) {
    element.setAttribute('title', title.replace(beginning, BEGINNINGS[beginning]));
  }
}

function translateAll(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      translateTitle(node);
    }
  }
}

if (!/^en\b/i.test(navigator.language)) {
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translateAll);
      } else {
        (change.type === 'characterData' ? translateText : translateTitle)(change.target);
      }
    }
  }).observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['title']
  });
}
