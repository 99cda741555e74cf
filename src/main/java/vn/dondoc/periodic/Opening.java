package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.PeriodicReporting;

/**
 * Opens periods. The period, the reports that are owed and the processes come into being in one transaction, and the
 * period's unique code lets only one of several nodes do it.
 */
@Service
@Transactional
public class Opening {

    private static final LocalTime USUAL_TIME = LocalTime.of(17, 0);
    private static final int LONGEST_SUBJECT = 400;

    private final Cycles cycles;
    private final Periods periods;
    private final AgencyReports reports;
    private final PeriodicReporting register;
    private final Agencies agencies;
    private final ReportProcess process;
    private final ReportNotices notices;
    private final WorkingDays workingDays;
    private final OfficeClock clock;
    private final AuditLog audit;

    Opening(
            Cycles cycles,
            Periods periods,
            AgencyReports reports,
            PeriodicReporting register,
            Agencies agencies,
            ReportProcess process,
            ReportNotices notices,
            WorkingDays workingDays,
            OfficeClock clock,
            AuditLog audit) {
        this.cycles = cycles;
        this.periods = periods;
        this.reports = reports;
        this.register = register;
        this.agencies = agencies;
        this.process = process;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * A report that somebody asks for.
     *
     * @param subject what it is about
     * @param dueTime null for five in the afternoon
     * @param closesOn the last day of consolidation; null for the working day after
     * @param agencies codes of agencies or groups; empty for all
     * @param directives codes; empty for all
     */
    public record OnDemand(
            String subject,
            LocalDate dueOn,
            LocalTime dueTime,
            LocalDate closesOn,
            List<String> agencies,
            List<String> directives) {

        public OnDemand {
            agencies = agencies == null ? List.of() : List.copyOf(agencies);
            directives = directives == null ? List.of() : List.copyOf(directives);
        }
    }

    /** What is to be open today and has never been opened. */
    @Transactional(readOnly = true)
    public List<PeriodDays> due() {
        return cycles.openOn(clock.today()).stream()
                .filter(days -> periods.find(days.code()).isEmpty())
                .toList();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node was first; nothing has happened then */
    void open(PeriodDays days) {
        List<String> asked = register.agenciesAsked(List.of());
        if (!asked.isEmpty()) {
            int past = ReminderStep.pastOn(clock.now().toInstant(), days.dueOn(), days.closesOn(), workingDays);
            open(
                    new Periods.New(days.code(), days.rhythm(), null, days.dueAt(), days.closesOn(), past),
                    asked,
                    Set.of(),
                    Change.SYSTEM);
        }
    }

    /**
     * Asks for a report now.
     *
     * @return its code
     * @throws Refusal (400) for what cannot be, (403) for everybody but the monitoring unit
     */
    public String open(OnDemand wanted, Actor actor) {
        actor.require(Role.MONITORING);
        LocalDate closesOn = wanted.closesOn();
        if (closesOn == null && wanted.dueOn() != null) {
            closesOn = workingDays.plus(wanted.dueOn(), 1);
        }
        check(wanted, closesOn);
        Set<String> directives = new LinkedHashSet<>(wanted.directives());
        List<String> asked = asked(wanted.agencies(), directives);
        LocalTime time = wanted.dueTime() == null ? USUAL_TIME : wanted.dueTime();
        int year = clock.today().getYear();
        String code = "%d-DX%02d".formatted(year, periods.countOnDemand(year) + 1);
        int past = ReminderStep.pastOn(clock.now().toInstant(), wanted.dueOn(), closesOn, workingDays);
        open(
                new Periods.New(
                        code,
                        Rhythm.ON_DEMAND,
                        wanted.subject().strip(),
                        PeriodDays.dueAt(wanted.dueOn(), time),
                        closesOn,
                        past),
                asked,
                directives,
                actor.account());
        return code;
    }

    private void check(OnDemand wanted, LocalDate closesOn) {
        var faults = new Refusal.Collector();
        faults.requireText("subject", wanted.subject(), "missingReportSubject");
        GivenText.check(faults, "subject", wanted.subject(), LONGEST_SUBJECT);
        if (wanted.dueOn() == null) {
            faults.add("dueOn", "missingReportDay");
        } else if (wanted.dueOn().isBefore(clock.today())) {
            faults.add("dueOn", "reportDayInPast");
        } else if (closesOn.isBefore(wanted.dueOn())) {
            faults.add("closesOn", "consolidationBeforeEnd");
        }
        Set<String> known = register.known(wanted.directives());
        wanted.directives().stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> faults.add("directives", "unknownDirective", code));
        faults.refuseIfAny();
    }

    private List<String> asked(List<String> wanted, Set<String> directives) {
        Set<String> chosen = new LinkedHashSet<>();
        wanted.forEach(code -> chosen.addAll(agencies.membersOf(agencies.choose("agencies", code))));
        List<String> asked = register.agenciesAsked(directives).stream()
                .filter(agency -> chosen.isEmpty() || chosen.contains(agency))
                .toList();
        if (asked.isEmpty()) {
            throw Refusal.invalid("agencies", "nobodyToAsk");
        }
        return asked;
    }

    private void open(Periods.New wanted, List<String> asked, Collection<String> directives, String account) {
        Period period = periods.insert(wanted, account, clock.now());
        periods.narrow(period.id(), directives);
        reports.insert(period.id(), asked);
        process.start(period.code(), asked);
        notices.opened(period, asked);
        audit.add(Change.by(account, "REPORT_OPENED", period.subjectOfRecord()).from(null, asked.size()));
    }
}
