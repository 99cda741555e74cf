package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Days;

/**
 * A report that is asked for.
 *
 * @param code "2025-11", "2025-Q4", "2025", "2025-11-24"; on demand "2025-DX01"
 * @param subject what is asked on demand; null where the rhythm says it
 * @param dueAt until when agencies answer
 * @param closesOn the last day of consolidation
 * @param steps how many reminders have been dealt with, see {@link ReminderStep}
 * @param remark of the monitoring unit, when it consolidated
 */
public record Period(
        long id,
        String code,
        Rhythm rhythm,
        String subject,
        OffsetDateTime openedAt,
        String openedBy,
        OffsetDateTime dueAt,
        LocalDate closesOn,
        State state,
        int steps,
        OffsetDateTime closedAt,
        String closedBy,
        String remark) {

    private static final Pattern WORD =
            Pattern.compile("^báo cáo\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String[] QUARTERS = {"I", "II", "III", "IV"};

    /** How far it has come. */
    public enum State {
        /** Agencies have time. */
        OPEN,
        /** Their time is over, or all have sent; who is late can still send. */
        CONSOLIDATING,
        CLOSED
    }

    /** "tháng 11/2025". */
    public String title(Locale language) {
        return subject != null ? withoutWord() : Sentences.in(language, "period." + rhythm, written());
    }

    /** In the reader's language. */
    public String title() {
        return subject != null ? withoutWord() : Sentences.of("period." + rhythm, written());
    }

    /** The word for a report stands before every title. */
    private String withoutWord() {
        String rest = WORD.matcher(subject).replaceFirst("");
        return rest.isBlank() ? subject : rest;
    }

    private String written() {
        return switch (rhythm) {
            case MONTHLY -> code.substring(5) + "/" + code.substring(0, 4);
            case QUARTERLY -> QUARTERS[code.charAt(code.length() - 1) - '1'] + "/" + code.substring(0, 4);
            case DAILY -> Days.write(LocalDate.parse(code));
            case FINAL, ON_DEMAND -> code;
        };
    }

    private LocalDateTime dueInVietnam() {
        return LocalDateTime.ofInstant(dueAt.toInstant(), OfficeClock.ZONE);
    }

    public LocalDate dueOn() {
        return dueInVietnam().toLocalDate();
    }

    public LocalTime dueTime() {
        return dueInVietnam().toLocalTime();
    }

    /** "17 giờ ngày 20/11/2025". */
    public String due(Locale language) {
        return Sentences.in(language, dueSentence(), dueTime().getHour(), Days.write(dueOn()), minute());
    }

    /** In the reader's language. */
    public String due() {
        return Sentences.of(dueSentence(), dueTime().getHour(), Days.write(dueOn()), minute());
    }

    private String dueSentence() {
        return dueTime().getMinute() == 0 ? "period.due" : "period.dueAtMinute";
    }

    private String minute() {
        return "%02d".formatted(dueTime().getMinute());
    }

    /** How the record names it. */
    String subjectOfRecord() {
        return "report-period:" + code;
    }
}
