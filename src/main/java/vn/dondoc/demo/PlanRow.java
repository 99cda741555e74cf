package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.WrittenAgencies;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DeadlineReader;
import vn.dondoc.register.Classification;
import vn.dondoc.register.NewDirective;

/** One row of the plan, read together with the row of the results register that belongs to it. */
final class PlanRow {

    static final String PLAN = "KH-UBND-2025";

    /** The draft has no date; this is the date of the plan that it carries out (Kế hoạch số 01-KH/TU). */
    static final LocalDate ASSIGNED_ON = LocalDate.of(2025, 10, 17);

    private static final String IN_PROGRESS = "Đang thực hiện";
    private static final String COMPLETED = "Đã hoàn thành";

    private final CSVRecord row;
    private final CSVRecord known;
    private final WrittenAgencies written;
    private final int shift;

    PlanRow(CSVRecord row, CSVRecord known, WrittenAgencies written, int shift) {
        this.row = row;
        this.known = known;
        this.written = written;
        this.shift = shift;
    }

    NewDirective directive() {
        Optional<Agency> lead = agencies("lead_agency").stream().findFirst();
        Deadline deadline = DeadlineReader.read(row.get("deadline_raw"));
        return new NewDirective(
                PLAN,
                row.get("no"),
                row.get("section"),
                row.get("content"),
                text("source_document"),
                lead.map(Agency::code).orElse(null),
                text("lead_agency"),
                agencies("coordinating_agencies").stream().map(Agency::code).toList(),
                text("coordinating_agencies"),
                deadline.on(shifted(deadline.dueOn())),
                shifted(ASSIGNED_ON),
                null,
                note(),
                Classification.PUBLIC,
                standing(lead));
    }

    private NewDirective.Standing standing(Optional<Agency> lead) {
        if (isCompletedInPlan()) {
            boolean agreed = registerSays(COMPLETED);
            LocalDate completedOn = agreed
                    ? DeadlineReader.read(known.get("Ngày hoàn thành thực tế")).dueOn()
                    : null;
            return NewDirective.Standing.completedAndContinuing(description(), shifted(completedOn));
        }
        boolean oneLead = lead.isPresent() && !lead.get().isGroup();
        return oneLead && registerSays(IN_PROGRESS)
                ? NewDirective.Standing.accepted(description())
                : NewDirective.Standing.NEW;
    }

    /** What the two documents do not agree on, or the plan does not say; nothing is guessed. */
    private String note() {
        if (text("lead_agency") == null) {
            return "Bảng trong dự thảo kế hoạch dừng giữa hàng này: không có cơ quan chủ trì, cơ quan phối hợp và thời hạn.";
        }
        if (isCompletedInPlan() && registerSays(IN_PROGRESS)) {
            return "Kế hoạch ghi đã hoàn thành; sổ theo dõi (số " + known.get("TT") + ") ghi đang thực hiện.";
        }
        if (!isCompletedInPlan() && registerSays(COMPLETED)) {
            return "Sổ theo dõi (số " + known.get("TT") + ") ghi đã hoàn thành; kế hoạch giao tiếp tục thực hiện.";
        }
        return null;
    }

    private List<Agency> agencies(String column) {
        WrittenAgencies.Reading reading = written.read(row.get(column));
        if (!reading.unknown().isEmpty()) {
            throw new IllegalStateException("Row " + row.get("no") + " names unknown agencies: " + reading.unknown());
        }
        return reading.agencies();
    }

    private boolean isCompletedInPlan() {
        return Boolean.parseBoolean(row.get("already_completed"));
    }

    private boolean registerSays(String status) {
        return known != null && known.get("Kết quả").equals(status);
    }

    private String description() {
        return known == null || known.get("Mô tả").isBlank() ? null : known.get("Mô tả");
    }

    private String text(String column) {
        return row.get(column).isBlank() ? null : row.get(column);
    }

    private LocalDate shifted(LocalDate day) {
        return day == null ? null : day.plusDays(shift);
    }
}
