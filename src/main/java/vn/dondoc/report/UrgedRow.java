package vn.dondoc.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import vn.dondoc.register.LedWork;

/** What the letter that urges an agency says of one directive. */
record UrgedRow(int number, LedWork work, LocalDate today) {

    /** The names that only this letter knows. */
    static final Set<String> NAMES = Set.of("tình trạng", "mức đôn đốc", "yêu cầu");

    private static final String NEVER_ESCALATED = "–";

    Line.Row line() {
        return new Line.Row(this::value);
    }

    boolean isOverdue() {
        return work.lastDay().isBefore(today);
    }

    private Object value(String name) {
        return switch (name) {
            case "tt" -> String.valueOf(number);
            case "mã nhiệm vụ" -> work.code();
            case "tên nhiệm vụ" -> work.content();
            case "văn bản giao nhiệm vụ" -> work.sourceDocument();
            case "thời hạn" -> work.dueOn();
            case "tiến độ" -> work.progressPercent() + "%";
            case "tình trạng" -> standing();
            case "mức đôn đốc" -> level();
            case "yêu cầu" -> request();
            default -> throw new UnknownPlaceholder(name);
        };
    }

    /** Counted from the working day on which the deadline ends, as everywhere. */
    private String standing() {
        long days = ChronoUnit.DAYS.between(work.lastDay(), today);
        if (days > 0) {
            return "Quá hạn " + days + " ngày";
        }
        return days == 0 ? "Hết hạn hôm nay" : "Còn " + -days + " ngày";
    }

    private String level() {
        return switch (work.escalationLevel()) {
            case 0 -> NEVER_ESCALATED;
            case 1 -> "Đã đôn đốc lần 1";
            case 2 -> "Đã đôn đốc lần 2";
            default -> "Đã báo cáo lãnh đạo";
        };
    }

    private String request() {
        return isOverdue()
                ? "Báo cáo kết quả, nguyên nhân chậm và thời gian hoàn thành"
                : "Hoàn thành đúng hạn, báo cáo kết quả";
    }
}
