package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.DeadlineReader;
import vn.dondoc.calendar.DeadlineReading;
import vn.dondoc.calendar.DeadlineRemark;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.NewDirective;

/** How far a directive had come when the table was written. What contradicts itself is said, and both facts are kept. */
final class StandingJudge {

    private final LocalDate today;
    private final int dayShift;
    private final boolean history;

    /** @param history whether the table tells results, so that what it holds was followed before */
    StandingJudge(LocalDate today, int dayShift, boolean history) {
        this.today = today;
        this.history = history;
        this.dayShift = dayShift;
    }

    /**
     * What was read.
     *
     * @param said whether the table says anything about it
     * @param remarks facts that have no other place, for the note
     */
    record Reading(NewDirective.Standing standing, boolean said, List<String> remarks, List<Problem> problems) {}

    Reading judge(RowTexts row) {
        List<Problem> problems = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        String written = row.text(Field.STATE);
        ResultCell result = ResultCell.read(written);
        Optional<WrittenState> cell = result.state();
        Optional<WrittenState> remark = remarkIn(row.text(Field.DEADLINE));
        String description = description(row, result);
        LocalDate day = day(row, result, problems);
        if (cell.isPresent()
                && remark.isPresent()
                && cell.get().state() != remark.get().state()) {
            contradiction(
                    Field.STATE, "CONTRADICTS_DEADLINE_CELL", written, row.text(Field.DEADLINE), problems, remarks);
        }
        WrittenState state = cell.or(() -> remark)
                .orElse(new WrittenState(
                        written == null ? DirectiveState.ASSIGNED : DirectiveState.IN_PROGRESS, false));
        boolean completed = state.state() == DirectiveState.COMPLETED;
        boolean continuing = completed
                && (state.continuing()
                        || remark.filter(WrittenState::continuing).isPresent());
        if (day != null && !completed) {
            String said = written == null ? Sentences.of("problem.row.nothing") : written;
            contradiction(Field.COMPLETED_ON, "CONTRADICTION", said, row.text(Field.COMPLETED_ON), problems, remarks);
        }
        if (day != null && completed && day.isAfter(today)) {
            problems.add(Problem.of(Field.COMPLETED_ON, "COMPLETED_IN_FUTURE", row.text(Field.COMPLETED_ON)));
        }
        CancelReason reason = state.state() == DirectiveState.CANCELLED ? CancelReason.NOT_IN_REMIT : null;
        var standing = new NewDirective.Standing(
                state.state(), description, completed ? day : null, continuing, reason, history ? today : null);
        return new Reading(standing, written != null || remark.isPresent(), remarks, problems);
    }

    private static void contradiction(
            Field field, String code, String one, String other, List<Problem> problems, List<String> remarks) {
        problems.add(Problem.of(field, code, one, other));
        remarks.add(Sentences.in(ReaderLanguage.VIETNAMESE, "problem.row." + code, one, other));
    }

    /** "30/9/2025 (Đã hoàn thành; tiếp tục triển khai thực hiện)": two facts in one cell. */
    private static Optional<WrittenState> remarkIn(String deadline) {
        String addition = DeadlineReader.examine(deadline).addition();
        return addition == null ? Optional.empty() : WrittenState.read(addition);
    }

    private static String description(RowTexts row, ResultCell result) {
        String description = row.text(Field.DESCRIPTION);
        if (description == null || result.description() == null) {
            return description == null ? result.description() : description;
        }
        return result.description() + "\n" + description;
    }

    private LocalDate day(RowTexts row, ResultCell result, List<Problem> problems) {
        String cell = row.text(Field.COMPLETED_ON);
        String written = cell == null ? result.day() : cell;
        if (written == null) {
            return null;
        }
        DeadlineReading reading = DeadlineReader.examine(written);
        if (reading.deadline().kind() != DeadlineKind.FIXED) {
            problems.add(Problem.of(Field.COMPLETED_ON, "IMPOSSIBLE_DATE", written));
            return null;
        }
        if (reading.has(DeadlineRemark.AMBIGUOUS_DATE)) {
            problems.add(Problem.of(Field.COMPLETED_ON, "AMBIGUOUS_DATE", written));
        }
        LocalDate day = reading.deadline().dueOn();
        return day.plusDays(dayShift);
    }
}
