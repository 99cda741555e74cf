package vn.dondoc.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.GroupNames;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.LadderStanding;

/** Shows for three example directives who would be told what, and when, under a table that is not in force. */
@Component
class PolicyPreview {

    private static final int WORKING_DAYS_AHEAD = 15;
    private static final int WORKING_DAYS_LATE = 20;
    private static final int REPETITIONS_SHOWN = 2;

    private final EscalationTable table;
    private final Agencies agencies;
    private final GroupNames groupNames;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    PolicyPreview(
            EscalationTable table,
            Agencies agencies,
            GroupNames groupNames,
            WorkingDays workingDays,
            OfficeClock clock) {
        this.table = table;
        this.agencies = agencies;
        this.groupNames = groupNames;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * An example directive, assigned today.
     *
     * @param name what is special about it
     */
    record Example(String name, String leadAgency, LocalDate assignedOn, LocalDate dueOn, List<Told> told) {}

    /**
     * What happens to it on one day.
     *
     * @param who by name
     * @param request whether it is worded as a request
     */
    record Told(LocalDate on, int day, int level, boolean request, List<String> who, boolean explanation) {}

    /** @throws Refusal (400) naming what is wrong in the steps */
    List<Example> of(List<EscalationStep> steps, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        DmnModelInstance document = PolicyDocument.of(PolicyCheck.checked(steps));
        LocalDate today = clock.today();
        LocalDate ahead = workingDays.plus(today, WORKING_DAYS_AHEAD);
        return List.of(
                example("usual", anAgency(kind -> kind == AgencyKind.DEPARTMENT), ahead, document),
                example(
                        "overdueAtAssignment",
                        anAgency(kind -> kind == AgencyKind.COMMUNE),
                        workingDays.plus(today, -WORKING_DAYS_LATE),
                        document),
                example("outsideAuthority", anAgency(AgencyKind::isOutsideAuthority), ahead, document));
    }

    private Agency anAgency(Predicate<AgencyKind> kind) {
        return agencies.working().stream()
                .filter(agency -> kind.test(agency.kind()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("policyWithoutAgencies"));
    }

    private Example example(String name, Agency lead, LocalDate dueOn, DmnModelInstance document) {
        LocalDate today = clock.today();
        var standing = new LadderStanding(
                0,
                0,
                "",
                "",
                false,
                lead.code(),
                lead.kind(),
                DirectiveState.IN_PROGRESS,
                dueOn,
                dueOn,
                today,
                null,
                0);
        var steps = table.steps(document, lead.kind().isOutsideAuthority());
        List<Told> told = new Climb(steps, standing, workingDays)
                .all()
                .limit(steps.size() + REPETITIONS_SHOWN - leftOut(steps, standing))
                .map(dated -> told(dated, lead))
                .toList();
        return new Example(Sentences.of("policy.example." + name), lead.name(), today, dueOn, told);
    }

    /** Steps that lie before the assignment never come. */
    private long leftOut(List<EscalationStep> steps, LadderStanding standing) {
        LocalDate last = standing.lastDay();
        return steps.stream()
                .filter(step ->
                        step.day() <= 0 && !workingDays.plus(last, step.day()).isAfter(standing.countedFrom()))
                .count();
    }

    private Told told(Climb.Dated dated, Agency lead) {
        EscalationStep step = dated.step();
        List<String> who = Addressee.groups(step.tell(), lead.code()).stream()
                .map(groupNames::of)
                .toList();
        return new Told(dated.on(), step.day(), step.level(), step.outsideAuthority(), who, step.explanation());
    }
}
