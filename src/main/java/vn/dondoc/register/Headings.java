package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;

/** What tasks say about their directives. */
@Service
@Transactional(readOnly = true)
public class Headings {

    private final Works works;
    private final Roster roster;
    private final Agencies agencies;

    Headings(Works works, Roster roster, Agencies agencies) {
        this.works = works;
        this.roster = roster;
        this.agencies = agencies;
    }

    /** For a task of the lead agency, the monitoring unit or the supervisors. */
    public Heading ofDirective(BusinessKey key) {
        Work work = works.get(key);
        return heading(work, work.directive().dueOn(), work.directive().escalationLevel());
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
