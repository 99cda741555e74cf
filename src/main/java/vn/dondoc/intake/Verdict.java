package vn.dondoc.intake;

import java.util.List;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.Directive;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.NewDirective;
import vn.dondoc.register.Recurring;
import vn.dondoc.register.Revision;

/** Puts together what importing a row would do. */
final class Verdict {

    private final Draft draft;
    private final Knowledge knowledge;

    Verdict(Draft draft, Knowledge knowledge) {
        this.draft = draft;
        this.knowledge = knowledge;
    }

    JudgedRow on(RowReading row, List<String> roster) {
        if (row.known() == null) {
            return new JudgedRow(row.texts(), view(row, Change.NEW, List.of()), directive(row), null);
        }
        String code = row.known().directive().code();
        var comparison = new Comparison(
                row,
                knowledge.saidBefore(code).orElse(null),
                roster,
                KnownDirectives.revisable(row.known(), knowledge.actor()));
        Revision revision = comparison.compare(knowledge, draft.fileName());
        row.problems().addAll(comparison.problems());
        Change change = revision == null ? Change.UNCHANGED : Change.CHANGED;
        return new JudgedRow(row.texts(), view(row, change, comparison.changes()), null, revision);
    }

    private NewDirective directive(RowReading row) {
        Agency lead = row.agencies().lead();
        return new NewDirective(
                draft.plan(),
                row.text(Field.NUMBER),
                row.text(Field.SECTION),
                row.text(Field.CONTENT),
                row.text(Field.SOURCE_DOCUMENT),
                lead == null ? null : lead.code(),
                row.texts().written().get(Field.LEAD),
                row.agencies().coordinating().stream().map(Agency::code).toList(),
                row.texts().written().get(Field.COORDINATING),
                row.deadline().deadline(),
                draft.assignedOn(),
                row.text(Field.REQUIRED_RESULT),
                Notes.of(row),
                row.classification(),
                row.standing().standing());
    }

    private DraftRow view(RowReading row, Change change, List<FieldChange> changes) {
        Deadline deadline = row.deadline().deadline();
        NewDirective.Standing standing = row.standing().standing();
        String content = row.text(Field.CONTENT);
        Directive known = row.known() == null ? null : row.known().directive();
        DirectiveState state = known != null
                ? known.state()
                : row.linked() != null ? row.linked().state() : standing.state();
        CancelReason reason = known != null ? known.cancelReason() : standing.cancelReason();
        return new DraftRow(
                row.texts().line(),
                known == null ? null : known.code(),
                row.text(Field.NUMBER),
                row.text(Field.SECTION),
                content,
                row.text(Field.SOURCE_DOCUMENT),
                knowledge.ref(leadAgency(row)),
                knowledge.ref(leadGroup(row)),
                row.texts().written().get(Field.LEAD),
                row.agencies().coordinating().stream().map(Knowledge::ref).toList(),
                row.agencies().members().size(),
                row.texts().written().get(Field.COORDINATING),
                deadline.asWritten(),
                deadline.kind(),
                deadline.dueOn(),
                content != null && Recurring.isSaidIn(content, deadline.kind()),
                known == null ? draft.assignedOn() : known.assignedOn(),
                state,
                state == DirectiveState.CANCELLED ? reason : null,
                known == null ? standing.continuing() : known.continuing(),
                row.text(Field.REQUIRED_RESULT),
                standing.resultDescription(),
                standing.completedOn(),
                Notes.of(row),
                row.classification(),
                change,
                changes,
                row.same() == null ? null : row.same().code(),
                row.text(Field.LINK_TO),
                row.text(Field.KEEP_BOTH) != null,
                row.texts().isExcluded(),
                row.problems());
    }

    /** The lead that the file names, or, where it is silent, the one in the register. */
    private static String leadAgency(RowReading row) {
        boolean silent = row.agencies().lead() == null && row.known() != null;
        return silent ? row.known().leadAgency() : row.agencies().leadAgency();
    }

    private static String leadGroup(RowReading row) {
        boolean silent = row.agencies().lead() == null && row.known() != null;
        return silent ? row.known().directive().leadGroup() : row.agencies().leadGroup();
    }
}
