package vn.dondoc.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.notification.Notice;
import vn.dondoc.notification.Notifications;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Days;
import vn.dondoc.register.Decided;
import vn.dondoc.register.Heading;
import vn.dondoc.register.Headings;
import vn.dondoc.register.LadderStanding;
import vn.dondoc.register.Participations;

/**
 * Who is told what in the life of a directive. Details are, behind the code: content, lead agency, deadline, and what the
 * occasion adds (a reason, a day, a number).
 */
@Component
class DirectiveNotices {

    private static final int LONGEST = 240;

    private final Notifications notifications;
    private final Headings headings;
    private final Participations participations;
    private final Agencies agencies;
    private final Unrestricted unrestricted;

    DirectiveNotices(
            Notifications notifications,
            @Lazy Headings headings,
            @Lazy Participations participations,
            Agencies agencies,
            Unrestricted unrestricted) {
        this.notifications = notifications;
        this.headings = headings;
        this.participations = participations;
        this.agencies = agencies;
        this.unrestricted = unrestricted;
    }

    /** A task has come to a group, if its members would not know otherwise. */
    void taskWaits(String taskKey, Heading heading, String group) {
        switch (taskKey) {
            case Processes.NAME_LEAD -> tell(Occasion.LEAD_MISSING, heading, Set.of(group));
            case Processes.ACCEPT_DIRECTIVE -> tell(Occasion.ASSIGNED, heading, Set.of(group));
            case Processes.DECIDE_DECLINED -> tell(Occasion.DECLINED, heading, Set.of(group));
            case Processes.SIGN_OFF_RESULT -> tell(Occasion.RESULT_TO_SIGN_OFF, heading, Set.of(group));
            case Processes.APPROVE_RESULT -> tell(Occasion.RESULT_TO_CONFIRM, heading, Set.of(group));
            case Processes.EXPLAIN_DELAY ->
                tell(Occasion.EXPLANATION_OWED, heading, Set.of(group), Days.write(heading.dueOn()));
            case Processes.HANDLE_OBSTACLE -> tell(Occasion.OBSTACLE_RAISED, heading, Set.of(group));
            case Processes.DECIDE_EXTENSION -> tell(Occasion.EXTENSION_TO_DECIDE, heading, Set.of(group));
            default -> {
                // Contributions are told by the batch; who works on a result has just accepted, or is told of the
                // return.
            }
        }
    }

    void asked(String code, List<String> batch) {
        if (!batch.isEmpty()) {
            Heading heading = headings.ofContribution(new BusinessKey(code, batch.get(0)));
            tell(Occasion.ASKED, heading, batch, Days.write(heading.dueOn()));
        }
    }

    /** @param occasion by the own head, or by those who confirm */
    void returned(Occasion occasion, BusinessKey key, String comment) {
        Heading heading = headings.ofDirective(key);
        tell(occasion, heading, Set.of(heading.leadAgency()), comment);
    }

    /** Everybody involved is told; where a group leads, it is the business of the member that has finished. */
    void completed(BusinessKey key) {
        tell(Occasion.COMPLETED, headings.ofDirective(key), involved(key.code(), key.agency()));
    }

    void toAgency(Occasion occasion, Heading heading, String agency, String text, String causedBy) {
        notifications.tell(notice(occasion, heading, Set.of(agency), text == null ? "–" : text)
                .causedBy(causedBy));
    }

    /** @param more days overdue and level, where the step lies behind the last day */
    void step(Occasion occasion, LadderStanding standing, Collection<String> told, Object... more) {
        notifications.tell(notice(
                occasion,
                standing.code(),
                told,
                standing.content(),
                agencies.nameOf(standing.leadAgency()),
                Days.write(standing.dueOn()),
                more));
    }

    @EventListener
    void decided(Decided decided) {
        Heading heading = headings.ofWhole(decided.code());
        Set<String> told = decided.what() == Decided.What.ROUND_ENDED
                ? Set.of(heading.leadAgency())
                : involved(decided.code(), decided.agency());
        notifications.tell(notice(Occasion.valueOf(decided.what().name()), heading, told, decided.reason())
                .causedBy(decided.account()));
    }

    private Set<String> involved(String code, String agency) {
        Set<String> told = agency == null ? participations.involved(code) : new TreeSet<>(Set.of(agency));
        told.add(Role.MONITORING.group());
        return told;
    }

    private void tell(Occasion occasion, Heading heading, Collection<String> told, Object... more) {
        notifications.tell(notice(occasion, heading, told, more).causedBy(unrestricted.account()));
    }

    private static Notice notice(Occasion occasion, Heading heading, Collection<String> told, Object... more) {
        return notice(
                occasion,
                heading.code(),
                told,
                heading.content(),
                heading.leadName(),
                heading.deadlineAsWritten(),
                more);
    }

    private static Notice notice(
            Occasion occasion,
            String code,
            Collection<String> told,
            String content,
            String lead,
            String deadline,
            Object... more) {
        List<Object> details = new ArrayList<>(List.of(onOneLine(content), lead, deadline));
        for (Object detail : more) {
            details.add(detail == null ? "" : onOneLine(detail.toString()));
        }
        return Notice.about(occasion, code).to(told).with(details.toArray());
    }

    /** Notices keep their details in lines. */
    private static String onOneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
