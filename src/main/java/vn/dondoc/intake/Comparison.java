package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.register.Days;
import vn.dondoc.register.DeadlineChanges;
import vn.dondoc.register.Directive;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.Revision;
import vn.dondoc.register.SameDirective;

/**
 * What a row says differently from the register. What the last file said already is no change, whatever has happened
 * since; an empty cell says nothing; and what the work has overtaken is said and kept.
 */
final class Comparison {

    private static final Set<Field> CHOICES = Set.of(Field.DUE_ON, Field.DEADLINE_KIND);

    private final RowReading row;
    private final RowTexts saidBefore;
    private final List<String> roster;
    private final KnownDirectives.Revisable revisable;
    private final List<FieldChange> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param saidBefore what the last confirmed file said, or null
     * @param roster the coordinating agencies in the register
     */
    Comparison(RowReading row, RowTexts saidBefore, List<String> roster, KnownDirectives.Revisable revisable) {
        this.row = row;
        this.saidBefore = saidBefore;
        this.roster = roster;
        this.revisable = revisable;
    }

    List<FieldChange> changes() {
        return changes;
    }

    List<Problem> problems() {
        return problems;
    }

    /** @return what is to be changed, or null when nothing is */
    Revision compare(Knowledge knowledge, String document) {
        Directive old = row.known().directive();
        Revision.Texts texts = texts(old);
        String lead = lead(old, knowledge);
        List<String> added = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        coordination(added, removed);
        Deadline deadline = deadline(old);
        progress(old);
        boolean nothing = changes.stream().noneMatch(FieldChange::applied);
        return nothing ? null : new Revision(texts, lead, added, removed, deadline, document);
    }

    private Revision.Texts texts(Directive old) {
        String section = text(Field.SECTION, old.section());
        String content = text(Field.CONTENT, old.content());
        String source = text(Field.SOURCE_DOCUMENT, old.sourceDocument());
        String required = text(Field.REQUIRED_RESULT, old.requiredResult());
        String note = note(old.note());
        boolean reworded = changes.stream().anyMatch(FieldChange::applied);
        String lead = newWording(Field.LEAD, old.leadAsWritten());
        String coordinating = newWording(Field.COORDINATING, old.coordinatingAsWritten());
        boolean named = revisable.texts()
                && !(Objects.equals(lead, old.leadAsWritten())
                        && Objects.equals(coordinating, old.coordinatingAsWritten()));
        return reworded || named
                ? new Revision.Texts(section, content, source, required, note, lead, coordinating)
                : null;
    }

    private String newWording(Field field, String old) {
        String written = row.texts().written().get(field);
        return written == null || saidAlready(field) ? old : written;
    }

    private String text(Field field, String old) {
        String now = row.text(field);
        if (now == null || saidAlready(field) || (old != null && sameText(now, old))) {
            return old;
        }
        return change(field, old, now, revisable.texts(), "closed") ? now : old;
    }

    /** The register may have remarks of its own in it. */
    private String note(String old) {
        String now = Notes.of(row, row.known().reportedObstacles());
        String before = saidBefore == null ? null : saidBefore.text(Field.NOTE);
        boolean known = old != null && now != null && old.contains(now);
        if (now == null || known || saidAlready(Field.NOTE)) {
            return old;
        }
        String merged = old == null
                ? now
                : before != null && old.contains(before) ? old.replace(before, now) : old + "\n" + now;
        return change(Field.NOTE, old, merged, revisable.texts(), "closed") ? merged : old;
    }

    private String lead(Directive old, Knowledge knowledge) {
        AgencyJudge.Reading agencies = row.agencies();
        boolean silent = row.text(Field.LEAD) == null && (row.known().leadAgency() != null || old.isLedByGroup());
        boolean same = Objects.equals(agencies.leadAgency(), row.known().leadAgency())
                && Objects.equals(agencies.leadGroup(), old.leadGroup());
        if (agencies.lead() == null || silent || same || saidAlready(Field.LEAD)) {
            return null;
        }
        String before = row.known().leadAgency() != null ? row.known().leadAgency() : old.leadGroup();
        boolean possible = revisable.lead() && !agencies.lead().isGroup();
        boolean applied = change(
                Field.LEAD,
                before == null ? null : knowledge.agency(before).name(),
                agencies.lead().name(),
                possible,
                "reassign");
        return applied ? agencies.lead().code() : null;
    }

    private void coordination(List<String> added, List<String> removed) {
        if (row.text(Field.COORDINATING) == null || saidAlready(Field.COORDINATING)) {
            return;
        }
        List<String> wanted = row.agencies().members();
        String lead = row.known().leadAgency();
        List<String> missing = wanted.stream()
                .filter(agency -> !roster.contains(agency) && !agency.equals(lead))
                .toList();
        List<String> surplus =
                roster.stream().filter(agency -> !wanted.contains(agency)).toList();
        if (missing.isEmpty() && surplus.isEmpty()) {
            return;
        }
        boolean possible = (missing.isEmpty() || revisable.additions()) && (surplus.isEmpty() || revisable.removals());
        String before = row.known().directive().coordinatingAsWritten();
        if (change(Field.COORDINATING, before, row.text(Field.COORDINATING), possible, "asked")) {
            added.addAll(missing);
            removed.addAll(surplus);
        }
    }

    private Deadline deadline(Directive old) {
        Deadline now = row.deadline().deadline();
        boolean chosen = row.text(Field.DUE_ON) != null || row.text(Field.DEADLINE_KIND) != null;
        boolean said = row.text(Field.DEADLINE) != null || chosen;
        boolean sameWords = !chosen
                && old.deadlineAsWritten() != null
                && now.asWritten() != null
                && sameText(now.asWritten(), old.deadlineAsWritten());
        boolean same = now.kind() == old.deadlineKind() && Objects.equals(now.dueOn(), old.dueOn());
        boolean unreadable =
                row.problems().stream().anyMatch(problem -> problem.code().equals("IMPOSSIBLE_DATE"));
        if (!said || sameWords || same || unreadable || saidAlready(Field.DEADLINE)) {
            return null;
        }
        boolean beyond = DeadlineChanges.isBeyondCentral(old, now.dueOn());
        return change(
                        Field.DEADLINE,
                        shown(old.dueOn(), old.deadlineAsWritten()),
                        shown(now.dueOn(), now.asWritten()),
                        revisable.deadline() && !beyond,
                        revisable.deadline() && beyond ? "central" : "deadline")
                ? now
                : null;
    }

    /** Only what is confirmed on evidence counts: no file completes a directive that is in the register. */
    private void progress(Directive old) {
        DirectiveState said = row.standing().standing().state();
        boolean news = row.standing().said() && said != old.state() && !saidAlready(Field.STATE);
        boolean behind = said == DirectiveState.ASSIGNED
                || said == DirectiveState.IN_PROGRESS && old.state().isOpen();
        if (news && !behind) {
            change(Field.STATE, old.state().name(), said.name(), false, "confirmation");
        }
        String description = row.text(Field.DESCRIPTION);
        boolean told = description != null
                && !saidAlready(Field.DESCRIPTION)
                && (row.known().resultDescription() == null
                        || !sameText(description, row.known().resultDescription()));
        if (told && (old.note() == null || !old.note().contains(description))) {
            change(Field.DESCRIPTION, row.known().resultDescription(), description, false, "report");
        }
    }

    /** @return whether it is to be applied */
    private boolean change(Field field, String old, String now, boolean possible, String why) {
        changes.add(new FieldChange(field.key(), old, now, possible));
        if (!possible) {
            problems.add(Problem.of(field, "CANNOT_CHANGE_" + why));
        }
        return possible;
    }

    private boolean saidAlready(Field field) {
        if (saidBefore == null || !equal(field)) {
            return false;
        }
        return field != Field.DEADLINE || CHOICES.stream().allMatch(this::equal);
    }

    private boolean equal(Field field) {
        String before = saidBefore.text(field);
        String now = row.text(field);
        return before == null ? now == null : now != null && sameText(before, now);
    }

    private static boolean sameText(String one, String other) {
        return SameDirective.compared(one).equals(SameDirective.compared(other));
    }

    private static String shown(LocalDate day, String written) {
        return day == null ? written : Days.write(day);
    }
}
