package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;

/** What tasks say about their directives. */
@Service
@Transactional(readOnly = true)
public class Headings {

    private final Directives directives;
    private final Works works;
    private final Roster roster;
    private final Agencies agencies;
    private final Explanations explanations;
    private final Escalations escalations;

    Headings(
            Directives directives,
            Works works,
            Roster roster,
            Agencies agencies,
            Explanations explanations,
            Escalations escalations) {
        this.directives = directives;
        this.works = works;
        this.roster = roster;
        this.agencies = agencies;
        this.explanations = explanations;
        this.escalations = escalations;
    }

    /** For a task of the lead agency, the monitoring unit or the supervisors. */
    public Heading ofDirective(BusinessKey key) {
        Work work = works.get(key);
        return heading(work, work.directive().dueOn(), levelOf(work));
    }

    /** For a directive as a whole, which a group may lead. */
    public Heading ofWhole(String code) {
        Directive directive = directives.find(code).orElseThrow(() -> Directives.unknown(code));
        List<Work> parts = works.of(directive);
        Heading first = heading(parts.get(0), directive.dueOn(), directive.escalationLevel());
        return directive.isLedByGroup() ? first.ledBy(null, directive.leadAsWritten()) : first;
    }

    /** For the task of a coordinating agency. */
    public Heading ofContribution(BusinessKey key) {
        Work work = works.get(new BusinessKey(key.code(), null));
        return heading(
                work,
                roster.of(work.directive().id(), key.agency())
                        .map(Coordination::dueOn)
                        .orElse(null),
                0);
    }

    /** For the explanation that the head of the lead agency owes. */
    public Heading ofExplanation(BusinessKey key) {
        Work work = works.get(key);
        return heading(work, explanations.dueOn(key).orElse(null), levelOf(work));
    }

    /** Of a group, one member may have climbed and another not. */
    private int levelOf(Work work) {
        return work.directive().escalationLevel() == 0
                ? 0
                : escalations.levelOf(work.assignment().id());
    }

    private Heading heading(Work work, LocalDate dueOn, int escalationLevel) {
        Directive directive = work.directive();
        String lead = work.assignment().leadAgency();
        String leadName = lead == null ? directive.leadAsWritten() : agencies.nameOf(lead);
        String deadline = directive.dueOn() != null ? Days.write(directive.dueOn()) : directive.deadlineAsWritten();
        return new Heading(
                directive.code(),
                directive.content(),
                lead,
                leadName == null ? "–" : leadName,
                deadline == null ? "–" : deadline,
                dueOn,
                escalationLevel);
    }
}
