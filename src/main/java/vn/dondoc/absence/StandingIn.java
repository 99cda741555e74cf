package vn.dondoc.absence;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/**
 * Names a deputy for the days of an absence. On the first day the deputy gets what the absent person has claimed, as far
 * as both belong to the group whose task it is; nobody gets rights that they did not have.
 */
@Service
class StandingIn {

    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final Accounts accounts;
    private final ClaimedTasks tasks;
    private final AuditLog audit;
    private final OfficeClock clock;

    StandingIn(Absences absences, Accounts accounts, ClaimedTasks tasks, AuditLog audit, OfficeClock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param account who will be away; null for the actor
     * @return the number of the absence
     * @throws Refusal (403) for somebody whom the actor does not head, (400) for days or a deputy that cannot be
     */
    @Transactional
    public long name(String account, String deputy, LocalDate firstDay, LocalDate lastDay, Actor actor) {
        String absent = account == null || account.isBlank() ? actor.account() : account;
        requireMayDecide(absent, actor);
        check(absent, deputy, firstDay, lastDay);
        long id = absences.add(absent, deputy, firstDay, lastDay, actor.account());
        audit.add(Change.by(actor.account(), "DEPUTY_NAMED", subject(absent))
                .from(null, deputy)
                .because(firstDay + " – " + lastDay));
        begin(new Absence(id, absent, deputy, firstDay, lastDay));
        return id;
    }

    /** Ends it today; what the deputy has taken over stays there. */
    @Transactional
    public void end(long id, Actor actor) {
        Absence absence = absences.find(id).orElseThrow(() -> Refusal.notFound("unknownAbsence"));
        if (!absence.account().equals(actor.account()) && !heads(absence.account(), actor)) {
            throw Refusal.notFound("unknownAbsence");
        }
        absences.end(id);
        audit.add(Change.by(actor.account(), "ABSENCE_ENDED", subject(absence.account()))
                .from(absence.deputy(), null));
    }

    /** Hands over once, on the first day or later. */
    @Transactional
    public void begin(Absence absence) {
        if (absence.firstDay().isAfter(clock.today()) || !absences.noteBegun(absence.id())) {
            return;
        }
        int handed = tasks.hand(absence.account(), absence.deputy(), shared(absence.account(), absence.deputy()));
        audit.add(Change.by(Change.SYSTEM, "TASKS_HANDED_OVER", subject(absence.account()))
                .from(absence.account(), absence.deputy())
                .because(String.valueOf(handed)));
    }

    private void check(String absent, String deputy, LocalDate firstDay, LocalDate lastDay) {
        var faults = new Refusal.Collector();
        if (deputy == null
                || deputy.isBlank()
                || deputy.equals(absent)
                || shared(absent, deputy).isEmpty()) {
            faults.add("deputy", "deputyFromElsewhere");
        }
        if (firstDay == null || firstDay.isBefore(clock.today())) {
            faults.add("firstDay", "absenceInPast");
        } else if (lastDay == null || lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(LONGEST_DAYS))) {
            faults.add("lastDay", "absenceDays", LONGEST_DAYS);
        } else if (absences.isAway(absent, firstDay, lastDay)) {
            faults.add("firstDay", "absenceOverlaps");
        } else if (deputy != null && absences.isAway(deputy, firstDay, lastDay)) {
            faults.add("deputy", "deputyAway");
        }
        faults.refuseIfAny();
    }

    private void requireMayDecide(String absent, Actor actor) {
        if (!absent.equals(actor.account()) && !heads(absent, actor)) {
            throw Refusal.forbidden("absenceOfAnother");
        }
    }

    private boolean heads(String account, Actor actor) {
        return accounts.groupsOf(account).stream().anyMatch(actor::isHeadOf);
    }

    /** An administrator's group has no tasks. */
    private Set<String> shared(String account, String deputy) {
        Set<String> groups = new TreeSet<>(accounts.groupsOf(account));
        groups.retainAll(accounts.groupsOf(deputy));
        groups.remove(Role.ADMINISTRATOR.group());
        return groups;
    }

    private static String subject(String account) {
        return "account:" + account;
    }
}
