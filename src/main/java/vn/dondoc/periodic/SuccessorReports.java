package vn.dondoc.periodic;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Merger;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;

/** Lets the successor of a merged agency report in its place: in its own report where it owes one, in a new one else. */
@Service
class SuccessorReports {

    private final Periods periods;
    private final AgencyReports reports;
    private final ReportLines lines;
    private final ReportProcess process;
    private final ReportNotices notices;
    private final AuditLog audit;

    SuccessorReports(
            Periods periods,
            AgencyReports reports,
            ReportLines lines,
            ReportProcess process,
            ReportNotices notices,
            AuditLog audit) {
        this.periods = periods;
        this.reports = reports;
        this.lines = lines;
        this.process = process;
        this.notices = notices;
        this.audit = audit;
    }

    /** What was saved goes along, unless the successor has sent its own by now. */
    @Transactional
    public void handOn(String code, Merger merger) {
        Period period = periods.lock(code);
        AgencyReport old = reports.lock(period, merger.agency());
        process.withdraw(code, merger.agency());
        if (reports.find(period, merger.successor()).isEmpty()) {
            List<String> successor = List.of(merger.successor());
            reports.insert(period.id(), successor);
            process.start(code, successor);
            notices.opened(period, successor);
        }
        AgencyReport own = reports.lock(period, merger.successor());
        if (own.state() == AgencyReport.State.OWED) {
            lines.move(old.id(), own.id());
        }
        lines.clear(old.id());
        reports.remove(old.id());
        audit.add(Change.by(merger.orderedBy(), "REPORT_HANDED_ON", period.subjectOfRecord())
                .of(merger.successor())
                .from(merger.agency(), merger.successor()));
    }
}
