package vn.dondoc.intake;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.DeadlineReader;
import vn.dondoc.calendar.DeadlineReading;
import vn.dondoc.calendar.DeadlineRemark;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.Recurring;

/** Which day a row means, and what is doubtful about it. */
final class DeadlineJudge {

    /** Registers write the first day of a year where the work never ends. */
    private static final MonthDay STANDS_FOR_ONGOING = MonthDay.of(1, 1);

    private static final String CONFLICT = DeadlineRemark.CONFLICTING_DEADLINE_KIND.name();

    private final WorkingDays workingDays;
    private final LocalDate today;
    private final int dayShift;

    DeadlineJudge(WorkingDays workingDays, LocalDate today, int dayShift) {
        this.workingDays = workingDays;
        this.today = today;
        this.dayShift = dayShift;
    }

    /** What was read; the deadline is {@link Deadline#NONE} when nothing could be. */
    record Reading(Deadline deadline, List<Problem> problems) {}

    /** @param open whether the work is still to be done */
    Reading judge(RowTexts row, boolean open) {
        List<Problem> problems = new ArrayList<>();
        Deadline deadline = chosen(row, read(row, problems));
        if (deadline.kind() == DeadlineKind.NONE && problems.isEmpty() && row.text(Field.DEADLINE_KIND) == null) {
            problems.add(Problem.of(Field.DEADLINE, "MISSING_DEADLINE"));
        }
        remarkKind(row, deadline, problems);
        Deadline moved = deadline.dueOn() == null
                ? deadline
                : deadline.on(deadline.dueOn().plusDays(dayShift));
        if (open
                && moved.dueOn() != null
                && workingDays.lastDayOf(moved.dueOn()).isBefore(today)) {
            problems.add(Problem.of(Field.DEADLINE, "ALREADY_OVERDUE", moved.asWritten()));
        }
        return new Reading(moved, problems);
    }

    private static Deadline read(RowTexts row, List<Problem> problems) {
        String written = row.text(Field.DEADLINE);
        DeadlineReading reading = DeadlineReader.examine(written);
        boolean decided = row.text(Field.DUE_ON) != null || row.text(Field.DEADLINE_KIND) != null;
        if (!decided) {
            reading.remarks().stream()
                    .sorted()
                    .forEach(remark -> problems.add(Problem.of(Field.DEADLINE, remark.name(), written)));
        }
        return reading.deadline();
    }

    /** What somebody has chosen in the place of what is written. */
    private static Deadline chosen(RowTexts row, Deadline read) {
        String day = row.text(Field.DUE_ON);
        String kind = row.text(Field.DEADLINE_KIND);
        if (day != null) {
            return new Deadline(read.asWritten(), DeadlineKind.FIXED, LocalDate.parse(day));
        }
        return kind == null ? read : new Deadline(read.asWritten(), DeadlineKind.valueOf(kind), null);
    }

    private static void remarkKind(RowTexts row, Deadline deadline, List<Problem> problems) {
        String content = row.text(Field.CONTENT);
        boolean said = problems.stream().anyMatch(problem -> problem.code().equals(CONFLICT));
        if (content == null
                || said
                || row.text(Field.DUE_ON) != null
                || !Recurring.isSaidIn(content, deadline.kind())) {
            return;
        }
        Problem conflict = Problem.of(Field.DEADLINE, CONFLICT, deadline.asWritten());
        boolean standsForOngoing =
                deadline.dueOn() != null && MonthDay.from(deadline.dueOn()).equals(STANDS_FOR_ONGOING);
        problems.add(standsForOngoing ? conflict.suggesting(DeadlineKind.ONGOING.name()) : conflict);
    }
}
