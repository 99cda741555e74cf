package vn.dondoc.followup;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.Assignment;
import vn.dondoc.register.Directive;
import vn.dondoc.register.HeldDirectives;

/** Đôn đốc by people, beside the ladder: in writing, which is told at once, and by telephone, which is put on record. */
@Service
@Transactional
public class Urgings {

    private static final int LONGEST_RECEIVER = 200;

    private final JdbcClient jdbc;
    private final HeldDirectives directives;
    private final FollowUpNotices notices;
    private final Agencies agencies;
    private final OfficeClock clock;
    private final AuditLog audit;

    Urgings(
            JdbcClient jdbc,
            HeldDirectives directives,
            FollowUpNotices notices,
            Agencies agencies,
            OfficeClock clock,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.notices = notices;
        this.agencies = agencies;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Urges those whose turn it is.
     *
     * @param wanted lead agencies, and coordinating agencies that have not answered; nobody named means all who lead
     * @return the id
     * @throws Refusal (403) for others than those who oversee, (400) for an agency of which nothing is awaited, (409)
     *     when nothing is awaited at all, or this account has urged one of them today
     */
    public long urge(String code, String text, Collection<String> wanted, Actor actor) {
        var held = directives.holdOpen(code, actor);
        if (!actor.oversees()) {
            throw Refusal.forbidden("notYourRole");
        }
        Texts.require("text", text, "missingUrging");
        Set<String> leads = awaitedLeads(held);
        Set<String> urged = urged(wanted, leads, held.awaited());
        refuseAgainToday(held.directive(), urged, actor);
        long id = insert(held.directive(), Urging.Kind.WRITTEN, text.strip(), clock.now(), null, urged, actor);
        record("URGED", held, urged, names(urged), text.strip(), actor);
        tell(Occasion.URGED, code, urged.stream().filter(leads::contains).toList(), text, actor);
        tell(
                Occasion.ANSWER_URGED,
                code,
                urged.stream().filter(one -> !leads.contains(one)).toList(),
                text,
                actor);
        return id;
    }

    private static Set<String> awaitedLeads(HeldDirectives.Held held) {
        return held.parts().stream()
                .filter(Assignment::isAwaited)
                .map(Assignment::leadAgency)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> urged(Collection<String> wanted, Set<String> leads, List<String> coordinating) {
        if (wanted == null || wanted.isEmpty()) {
            if (leads.isEmpty()) {
                throw Refusal.conflict("nobodyToUrge");
            }
            return leads;
        }
        Set<String> urged = new TreeSet<>();
        for (String agency : wanted) {
            if (agency == null || !leads.contains(agency) && !coordinating.contains(agency)) {
                throw Refusal.invalid("agencies", "agencyNotAwaited", agency == null ? "" : agencies.nameOf(agency));
            }
            urged.add(agency);
        }
        return urged;
    }

    private void refuseAgainToday(Directive directive, Set<String> urged, Actor actor) {
        LocalDate today = clock.today();
        boolean again = jdbc.sql("SELECT COUNT(*) FROM urging u JOIN urged_agency a ON a.urging_id = u.id"
                                + " WHERE u.directive_id = :directive AND u.kind = 'WRITTEN' AND u.urged_by = :account"
                                + " AND u.urged_at >= :begin AND a.agency IN (:agencies)")
                        .param("directive", directive.id())
                        .param("account", actor.account())
                        .param("begin", today.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime())
                        .param("agencies", urged)
                        .query(Long.class)
                        .single()
                > 0;
        if (again) {
            throw Refusal.conflict("alreadyUrgedToday");
        }
    }

    /**
     * Puts a telephone call on record.
     *
     * @param calledAt not in the future, nor before the day of the assignment
     * @param agency whose; null for the one that leads
     * @return the id
     * @throws Refusal (403) for others than the monitoring unit and the supervisors, (400) naming all that is wrong
     */
    public long noteCall(
            String code, OffsetDateTime calledAt, String receiver, String note, String agency, Actor actor) {
        var held = directives.holdOpen(code, actor);
        if (!actor.is(Role.MONITORING) && !actor.is(Role.SUPERVISOR)) {
            throw Refusal.forbidden("notYourRole");
        }
        var faults = new Refusal.Collector();
        checkMoment(faults, calledAt, held.directive());
        faults.requireText("receiver", receiver, "missingReceiver");
        GivenText.check(faults, "receiver", receiver, LONGEST_RECEIVER);
        faults.refuseIfAny();
        Texts.require("note", note, "missingCallNote");
        String called = called(held, agency);
        long id = insert(
                held.directive(), Urging.Kind.PHONED, note.strip(), calledAt, receiver.strip(), Set.of(called), actor);
        record("PHONED", held, Set.of(called), receiver.strip(), note.strip(), actor);
        return id;
    }

    private void checkMoment(Refusal.Collector faults, OffsetDateTime calledAt, Directive directive) {
        if (calledAt == null) {
            faults.add("calledAt", "missingCallTime");
        } else if (calledAt.isAfter(clock.now().plus(1, ChronoUnit.MINUTES))) {
            faults.add("calledAt", "callInFuture");
        } else if (calledAt.atZoneSameInstant(OfficeClock.ZONE).toLocalDate().isBefore(directive.assignedOn())) {
            faults.add("calledAt", "callBeforeAssignment");
        }
    }

    private String called(HeldDirectives.Held held, String agency) {
        Set<String> parties = held.parts().stream()
                .map(Assignment::leadAgency)
                .filter(lead -> lead != null)
                .collect(Collectors.toCollection(TreeSet::new));
        if (GivenText.orNull(agency) == null && parties.size() == 1) {
            return parties.iterator().next();
        }
        parties.addAll(held.awaited());
        if (agency == null || !parties.contains(agency)) {
            throw Refusal.invalid("agency", "agencyNotCalled");
        }
        return agency;
    }

    private long insert(
            Directive directive,
            Urging.Kind kind,
            String text,
            OffsetDateTime at,
            String receiver,
            Set<String> urged,
            Actor actor) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "INSERT INTO urging (directive_id, kind, text, urged_by, urged_at, receiver) VALUES (?, ?, ?, ?, ?, ?)")
                .params(directive.id(), kind.name(), text, actor.account(), at, receiver)
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        for (String agency : urged) {
            jdbc.sql("INSERT INTO urged_agency (urging_id, agency) VALUES (?, ?)")
                    .params(id, agency)
                    .update();
        }
        return id;
    }

    /** It stays between those who oversee, whoever leads alone, and the agency that it is said to. */
    private void record(
            String action, HeldDirectives.Held held, Set<String> urged, String to, String text, Actor actor) {
        audit.add(Change.by(actor.account(), action, held.directive().subject())
                .confinedTo(urged.size() == 1 ? urged.iterator().next() : null)
                .from(null, to)
                .because(text));
    }

    private String names(Set<String> urged) {
        return urged.stream().map(agencies::nameOf).collect(Collectors.joining("; "));
    }

    private void tell(Occasion occasion, String code, Collection<String> urged, String text, Actor actor) {
        notices.tell(occasion, code, urged, text, actor.account());
    }
}
