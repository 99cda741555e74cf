package vn.dondoc.periodic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.PeriodicReporting;

/** An agency's report: written, handed in to the head, sent. Only what is sent goes to the register. */
@Service
@Transactional
public class AgencyReporting {

    private final Periods periods;
    private final AgencyReports reports;
    private final ReportLines lines;
    private final ReportDraft draft;
    private final PeriodicReporting register;
    private final Consolidating consolidating;
    private final ReportNotices notices;
    private final OfficeClock clock;
    private final AuditLog audit;

    AgencyReporting(
            Periods periods,
            AgencyReports reports,
            ReportLines lines,
            ReportDraft draft,
            PeriodicReporting register,
            Consolidating consolidating,
            ReportNotices notices,
            OfficeClock clock,
            AuditLog audit) {
        this.periods = periods;
        this.reports = reports;
        this.lines = lines;
        this.draft = draft;
        this.register = register;
        this.consolidating = consolidating;
        this.notices = notices;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Keeps what has been written so far. Lines that are not named stay as they are.
     *
     * @throws Refusal (400) naming each directive with something impossible, (403) for another agency's report, (409)
     *     when it is with the head, sent, or the period has closed
     */
    public void save(String code, String agency, List<ReportLine> written, Actor actor) {
        requireMember(agency, actor);
        Period period = periods.get(code);
        AgencyReport report = lockOwed(period, agency);
        lines.replace(report.id(), draft.checked(period, agency, written));
        reports.saved(report.id(), actor.account(), clock.now());
    }

    /**
     * Hands the report in.
     *
     * @return whether it is sent by that, because a head handed it in
     * @throws Refusal (400) naming each directive of which nothing is said; else as {@link #save}
     */
    public boolean handIn(String code, String agency, Actor actor) {
        requireMember(agency, actor);
        Period period = periods.get(code);
        AgencyReport report = lockOwed(period, agency);
        List<ReportLine> whole = draft.complete(period, report);
        lines.clear(report.id());
        lines.replace(report.id(), whole);
        reports.handIn(report.id(), actor.account());
        audit.add(Change.by(actor.account(), "REPORT_HANDED_IN", period.subjectOfRecord())
                .of(agency));
        boolean head = actor.isHeadOf(agency);
        if (head) {
            send(period, report, actor);
        }
        return head;
    }

    /** The head sends the report. */
    public void signOff(String code, String agency, Actor actor) {
        Period period = periods.get(code);
        send(period, lockAtHead(period, agency, actor), actor);
    }

    /** The head gives the report back to the officer. */
    public void giveBack(String code, String agency, String comment, Actor actor) {
        Period period = periods.get(code);
        AgencyReport report = lockAtHead(period, agency, actor);
        if (comment == null || comment.isBlank()) {
            throw Refusal.invalid("comment", "missingComment");
        }
        reports.giveBack(report.id(), comment);
        notices.givenBack(period, agency, comment, actor.account());
        audit.add(Change.by(actor.account(), "REPORT_GIVEN_BACK", period.subjectOfRecord())
                .of(agency)
                .because(comment));
    }

    private void send(Period period, AgencyReport report, Actor actor) {
        boolean late = clock.now().isAfter(period.dueAt());
        reports.send(report.id(), actor.account(), clock.now(), late);
        List<PeriodicReporting.Said> said = lines.of(report.id()).stream()
                .map(line -> new PeriodicReporting.Said(
                        line.directive(), line.percent(), line.description(), line.obstacle(), line.unchanged()))
                .toList();
        register.take(
                new PeriodicReporting.Whole(
                        period.code(), period.rhythm().judges() ? period.dueOn() : null, report.agency(), said),
                actor);
        audit.add(Change.by(actor.account(), late ? "REPORT_SENT_LATE" : "REPORT_SENT", period.subjectOfRecord())
                .of(report.agency()));
        consolidating.beginIfComplete(period);
    }

    private AgencyReport lockOwed(Period period, String agency) {
        AgencyReport report = reports.lock(period, agency);
        return switch (report.state()) {
            case OWED -> report;
            case TO_SIGN_OFF -> throw Refusal.conflict("reportAtHead");
            case SENT -> throw Refusal.conflict("reportSent");
            case MISSED -> throw Refusal.conflict("periodClosed", period.title());
        };
    }

    private AgencyReport lockAtHead(Period period, String agency, Actor actor) {
        if (!actor.isHeadOf(agency)) {
            throw Refusal.forbidden("onlyHeadSignsOff");
        }
        AgencyReport report = reports.lock(period, agency);
        if (report.state() == AgencyReport.State.MISSED) {
            throw Refusal.conflict("periodClosed", period.title());
        }
        if (report.state() != AgencyReport.State.TO_SIGN_OFF) {
            throw Refusal.conflict("reportNotAtHead");
        }
        return report;
    }

    private static void requireMember(String agency, Actor actor) {
        if (!actor.isMemberOf(agency) || !actor.agencies().contains(agency)) {
            throw Refusal.forbidden("notYourReport");
        }
    }

    /** By directive, in the order in which they come. */
    static Map<String, ReportLine> byDirective(List<ReportLine> lines) {
        Map<String, ReportLine> found = new LinkedHashMap<>();
        lines.forEach(line -> found.put(line.directive(), line));
        return found;
    }
}
