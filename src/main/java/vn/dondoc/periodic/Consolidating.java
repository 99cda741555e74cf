package vn.dondoc.periodic;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.PeriodicReporting;

/** The end of a period: what the agencies have sent becomes one report. */
@Service
@Transactional
public class Consolidating {

    private final Periods periods;
    private final AgencyReports reports;
    private final PeriodicReporting register;
    private final ReportProcess process;
    private final OfficeClock clock;
    private final AuditLog audit;

    Consolidating(
            Periods periods,
            AgencyReports reports,
            PeriodicReporting register,
            ReportProcess process,
            OfficeClock clock,
            AuditLog audit) {
        this.periods = periods;
        this.reports = reports;
        this.register = register;
        this.process = process;
        this.clock = clock;
        this.audit = audit;
    }

    /** The time of the agencies is over. */
    void endTime(Period period) {
        if (!clock.now().isBefore(period.dueAt())) {
            begin(period);
        }
    }

    /** Also before their time is over, when the last one has sent; of two who send at once the check makes up for it. */
    void beginIfComplete(Period period) {
        if (reports.isComplete(period.id())) {
            begin(period);
        }
    }

    private void begin(Period period) {
        if (periods.beginConsolidation(period.id())) {
            process.startConsolidation(period.code());
        }
    }

    /**
     * Closes a period: who has not sent has missed it, and what is judged by periodic reports is judged.
     *
     * @throws Refusal (403) for everybody but the monitoring unit, (409) when it is not being consolidated
     */
    public void close(String code, String remark, Actor actor) {
        actor.require(Role.MONITORING);
        Period period = periods.lock(code);
        if (period.state() != Period.State.CONSOLIDATING) {
            throw Refusal.conflict("notConsolidating");
        }
        periods.close(period.id(), remark, actor.account(), clock.now());
        reports.miss(period.id());
        if (period.rhythm().judges()) {
            register.judge(period.dueOn(), reports.agencies(period.id()));
        }
        audit.add(Change.by(actor.account(), "REPORT_CONSOLIDATED", period.subjectOfRecord())
                .because(remark));
    }
}
