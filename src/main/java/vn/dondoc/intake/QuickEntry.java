package vn.dondoc.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Classification;
import vn.dondoc.register.Directive;
import vn.dondoc.register.DirectiveCode;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.Plans;
import vn.dondoc.register.SameDirective;

/**
 * Issues what is typed from the conclusion of a meeting. The lines are judged as the rows of a file are, and become a
 * draft that is confirmed at once: nothing is checked by rules of its own.
 */
@Service
class QuickEntry {

    private static final int LONGEST_NAME = 255;
    private static final String COLUMNS = "CONTENT,COORDINATING,DEADLINE,LEAD,NUMBER,REQUIRED_RESULT,SOURCE_DOCUMENT";

    private final Drafts drafts;
    private final Judging judging;
    private final Confirming confirming;
    private final KnownDirectives directives;
    private final Plans plans;
    private final OfficeClock clock;

    QuickEntry(
            Drafts drafts,
            Judging judging,
            Confirming confirming,
            KnownDirectives directives,
            Plans plans,
            OfficeClock clock) {
        this.drafts = drafts;
        this.judging = judging;
        this.confirming = confirming;
        this.directives = directives;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What was understood.
     *
     * @param form with a number in every line that says something
     * @param lines what was understood of each, by its place in the form; blank ones are not among them
     */
    record Checked(EntryForm form, Map<Integer, Understood> lines) {

        public boolean hasErrors() {
            return lines.values().stream().anyMatch(Understood::hasError);
        }

        public int size() {
            return lines.size();
        }
    }

    /** What was understood of a line. */
    record Understood(DraftRow row, List<Problem> problems) {

        public boolean hasError() {
            return problems.stream().anyMatch(Problem::isError);
        }
    }

    /**
     * Reads what is typed. Nothing enters the register.
     *
     * @throws Refusal (403) for others than the monitoring unit, (400) for what all lines have in common
     */
    Checked check(EntryForm form, Actor actor) {
        actor.require(Role.MONITORING);
        Draft draft = draft(form, actor);
        Map<String, KnownDirectives.Known> inPlan = directives.inPlan(form.plan());
        EntryForm numbered = numbered(form, inPlan);
        List<RowTexts> rows = rows(numbered);
        if (rows.isEmpty()) {
            throw Refusal.invalid("content", "noLines");
        }
        Map<Integer, Understood> lines = judging.judge(draft, rows, actor).stream()
                .collect(Collectors.toMap(row -> row.line() - 1, row -> understood(row, inPlan)));
        return new Checked(numbered.with(numbered.lines(), numbered.digest()), lines);
    }

    /**
     * Issues all lines or none. The same form sent again issues nothing again.
     *
     * @return the id of the draft that it has become
     * @throws Refusal as {@link #check}, and (409) while something is wrong in a line
     */
    @Transactional
    public String issue(EntryForm form, Actor actor) {
        actor.require(Role.MONITORING);
        if (drafts.lock(form.key()).isPresent()) {
            return form.key();
        }
        if (plans.find(form.plan()).isEmpty()) {
            refuseErrors(check(form, actor));
        }
        Draft draft = draft(form, actor);
        plans.hold(form.plan());
        if (drafts.find(form.key()).isPresent()) {
            return form.key();
        }
        Checked checked = check(form, actor);
        refuseErrors(checked);
        drafts.add(draft);
        drafts.addRows(draft.id(), rows(checked.form()));
        confirming.confirm(draft.id(), Set.of(), actor);
        return draft.id();
    }

    private static void refuseErrors(Checked checked) {
        if (checked.hasErrors()) {
            throw Refusal.of(
                    HttpStatus.CONFLICT,
                    "rowsWithErrors",
                    checked.lines().values().stream()
                            .flatMap(line -> line.problems().stream())
                            .filter(Problem::isError)
                            .map(problem -> new Refusal.Fault(null, problem.code(), problem.message()))
                            .toList());
        }
    }

    private static List<RowTexts> rows(EntryForm form) {
        List<RowTexts> rows = new ArrayList<>();
        for (int i = 0; i < form.lines().size(); i++) {
            if (!form.lines().get(i).isBlank()) {
                rows.add(form.lines().get(i).texts(i + 1, form.sourceDocument()));
            }
        }
        return rows;
    }

    /** A line without a number gets the next free one of the plan. */
    private static EntryForm numbered(EntryForm form, Map<String, KnownDirectives.Known> inPlan) {
        Set<Integer> taken = new HashSet<>();
        inPlan.values().stream()
                .map(known -> known.directive().position())
                .filter(position -> position < Integer.MAX_VALUE)
                .forEach(taken::add);
        form.lines().stream()
                .filter(line -> !line.isBlank() && !line.number().isBlank())
                .map(line -> DirectiveCode.position(line.number()))
                .filter(position -> position < Integer.MAX_VALUE)
                .forEach(taken::add);
        int next = taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        List<EntryLine> lines = new ArrayList<>();
        for (EntryLine line : form.lines()) {
            boolean needed = !line.isBlank() && line.number().isBlank();
            lines.add(needed ? line.withNumber(String.valueOf(next++)) : line);
        }
        return form.with(lines, "");
    }

    private static Understood understood(JudgedRow row, Map<String, KnownDirectives.Known> inPlan) {
        DraftRow view = row.view();
        List<Problem> problems = new ArrayList<>(view.problems());
        if (view.change() != Change.NEW) {
            problems.add(0, Problem.of(Field.NUMBER, "NUMBER_TAKEN", view.number(), view.code()));
        } else {
            sameContent(view, inPlan)
                    .ifPresent(code -> problems.add(Problem.of(Field.CONTENT, "ALREADY_IN_PLAN", code)));
        }
        return new Understood(view, problems);
    }

    private static Optional<String> sameContent(DraftRow row, Map<String, KnownDirectives.Known> inPlan) {
        return row.content() == null
                ? Optional.empty()
                : inPlan.values().stream()
                        .map(KnownDirectives.Known::directive)
                        .filter(known ->
                                SameDirective.compared(known.content()).equals(SameDirective.compared(row.content())))
                        .map(Directive::code)
                        .findFirst();
    }

    private Draft draft(EntryForm form, Actor actor) {
        DirectiveCode.checkPlan(form.plan());
        var faults = new Refusal.Collector();
        faults.requireText("sourceDocument", form.sourceDocument(), "missingSourceDocument");
        LocalDate assignedOn = assignedOn(form, faults);
        faults.refuseIfAny();
        return new Draft(
                form.key(),
                Draft.Status.DRAFT,
                form.plan(),
                name(form),
                form.digest(),
                null,
                assignedOn,
                Classification.read(form.classification()),
                0,
                null,
                COLUMNS,
                "",
                rows(form).size(),
                actor.account(),
                clock.now(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private LocalDate assignedOn(EntryForm form, Refusal.Collector faults) {
        if (form.assignedOn().isBlank()) {
            return clock.today();
        }
        try {
            LocalDate day = LocalDate.parse(form.assignedOn());
            if (day.isAfter(clock.today())) {
                faults.add("assignedOn", "assignedInFuture");
            }
            return day;
        } catch (DateTimeException impossible) {
            faults.add("assignedOn", "impossibleDay", form.assignedOn());
            return null;
        }
    }

    private static String name(EntryForm form) {
        String name = Sentences.of("entry.name", WrittenTexts.clean(form.sourceDocument()));
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
