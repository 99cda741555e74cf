package vn.dondoc.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the headings of offices' tables mean. The first that fits decides: "Văn bản giao nhiệm vụ" is no "Nhiệm vụ". */
final class HeaderWords {

    private static final int LONGEST = 250;
    private static final int LONGEST_WITHOUT_BRACKETS = 100;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Map<Column, Pattern> WORDS = words();

    private HeaderWords() {}

    /** The column that a heading names; with or without what stands in brackets. */
    static Optional<Column> column(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String text = CellText.folded(BRACKETS.matcher(heading).replaceAll(" "));
        String words = text.isEmpty() ? CellText.folded(heading) : text;
        if (words.length() > LONGEST_WITHOUT_BRACKETS) {
            return Optional.empty();
        }
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(words).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A heading that names a column. */
    static String heading(Column column) {
        return switch (column) {
            case NUMBER -> "STT";
            case CONTENT -> "Nội dung nhiệm vụ";
            case SOURCE_DOCUMENT -> "Văn bản giao nhiệm vụ";
            case LEAD -> "Cơ quan chủ trì";
            case COORDINATING -> "Cơ quan phối hợp";
            case DEADLINE -> "Thời hạn";
            case NOTE -> "Ghi chú";
            case REQUIRED_RESULT -> "Kết quả yêu cầu";
            case RESULT -> "Kết quả";
            case DESCRIPTION -> "Mô tả";
            case EXPECTED_RESULT -> "Dự kiến kết quả";
            case OBSTACLES -> "Vướng mắc, kiến nghị";
            case COMPLETED_ON -> "Ngày hoàn thành thực tế";
            case CLASSIFICATION -> "Độ mật";
        };
    }

    private static Map<Column, Pattern> words() {
        Map<Column, Pattern> words = new LinkedHashMap<>();
        add(words, Column.NUMBER, "^(?:tt|stt|so tt|so thu tu|thu tu|so|ma|ma so|ma nhiem vu|ma nv|no)$");
        add(words, Column.CLASSIFICATION, "\\bdo mat\\b|muc do mat|phan loai");
        add(words, Column.COMPLETED_ON, "ngay (?:da )?(?:hoan thanh|ht)|hoan thanh thuc te|thuc te hoan thanh");
        add(words, Column.EXPECTED_RESULT, "du kien");
        add(
                words,
                Column.REQUIRED_RESULT,
                "ket qua (?:yeu cau|can dat|phai dat|dau ra)|yeu cau (?:ket qua|san pham)|san pham");
        add(words, Column.OBSTACLES, "vuong mac|kho khan|kien nghi|de xuat");
        add(
                words,
                Column.SOURCE_DOCUMENT,
                "van ban|can cu|nguon giao|so ky hieu|co so giao|thong bao ket luan|^thong bao$");
        add(words, Column.LEAD, "chu tri|(?:don vi|co quan) (?:duoc giao|thuc hien|phu trach|dau moi)");
        add(words, Column.COORDINATING, "phoi hop");
        add(
                words,
                Column.DEADLINE,
                "^(?!.*(?:dieu chinh|gia han)).*(?:thoi han|\\bhan (?:hoan thanh|xu ly|bao cao|thuc hien)|^han$"
                        + "|^thoi gian|thoi gian (?:hoan thanh|thuc hien)|tien do hoan thanh|hoan thanh truoc|den han|thoi diem hoan thanh)");
        add(words, Column.DESCRIPTION, "mo ta|tinh hinh|dien giai|noi dung ket qua|chi tiet ket qua|ket qua cu the");
        add(words, Column.RESULT, "ket qua|trang thai|tinh trang|tien do|muc do hoan thanh");
        add(words, Column.NOTE, "ghi chu");
        add(words, Column.CONTENT, "nhiem vu|noi dung|cong viec|dau viec|viec phai lam|viec can lam");
        add(words, Column.LEAD, "^(?:don vi|co quan)$");
        return words;
    }

    private static void add(Map<Column, Pattern> words, Column column, String pattern) {
        words.merge(column, Pattern.compile(pattern), (one, other) -> Pattern.compile(one + "|" + other));
    }
}
