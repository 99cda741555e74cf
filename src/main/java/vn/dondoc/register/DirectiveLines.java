package vn.dondoc.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.Term;
import vn.dondoc.calendar.WorkingDays;

/** Turns rows into what readers see, with lateness and colour as of today. */
@Component
class DirectiveLines implements RowMapper<DirectiveView> {

    private final RowMapper<Directive> directives = new SimplePropertyRowMapper<>(Directive.class);
    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    DirectiveLines(Agencies agencies, WorkingDays workingDays, OfficeClock clock) {
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public DirectiveView mapRow(ResultSet row, int number) throws SQLException {
        Directive directive = directives.mapRow(row, number);
        String lead = row.getString("lead_agency");
        String documentNumber = row.getString("result_document_number");
        LocalDate documentDate = row.getObject("result_document_date", LocalDate.class);
        boolean document = documentNumber != null || documentDate != null;
        return new DirectiveView(
                directive.code(),
                directive.numberText(),
                directive.section(),
                directive.content(),
                directive.sourceDocument(),
                directive.plan(),
                lead == null ? null : new AgencyRef(lead, agencies.nameOf(lead)),
                directive.leadAsWritten(),
                null,
                row.getLong("coordinator_count"),
                directive.coordinatingAsWritten(),
                directive.deadlineAsWritten(),
                directive.deadlineKind(),
                directive.dueOn(),
                directive.centralDueOn(),
                directive.recurring(),
                directive.assignedOn(),
                row.getBoolean("assignment_assumed"),
                directive.state(),
                directive.cancelReason(),
                directive.continuing(),
                lateness(directive),
                colour(directive),
                directive.lastDay() != null && directive.lastDay().isBefore(directive.assignedOn()),
                directive.escalationLevel(),
                directive.escalatedOn(),
                directive.requiredResult(),
                row.getString("result_description"),
                document ? new DirectiveView.ResultDocument(documentNumber, documentDate) : null,
                row.getInt("progress_percent"),
                directive.completedOn(),
                directive.note(),
                List.of(),
                waiting(row),
                null,
                row.getLong("assignment_count"),
                directive.classification(),
                directive.linkedTo(),
                periodicReport(directive, row));
    }

    private static DirectiveView.PeriodicReport periodicReport(Directive directive, ResultSet row) throws SQLException {
        String period = row.getString("reported_period");
        LocalDate missed = directive.isJudgedByReports() ? directive.reportMissedSince() : null;
        return period == null && missed == null
                ? null
                : new DirectiveView.PeriodicReport(
                        period, row.getString("reported_text"), obstacle(directive, row), missed);
    }

    /** Once the work is done, nothing holds it up any more. */
    private static String obstacle(Directive directive, ResultSet row) throws SQLException {
        boolean goesOn = directive.state().isOpen() || directive.isJudgedByReports();
        return goesOn ? row.getString("reported_obstacle") : null;
    }

    private static DirectiveView.Waiting waiting(ResultSet row) throws SQLException {
        String reason = row.getString("waiting_reason");
        return reason == null
                ? null
                : new DirectiveView.Waiting(row.getObject("waiting_since", LocalDate.class), reason);
    }

    private Lateness lateness(Directive directive) {
        return switch (directive.state()) {
            case CANCELLED -> Lateness.NOT_APPLICABLE;
            case COMPLETED -> directive.term().latenessOfCompleted(directive.completedOn());
            default -> directive.term().latenessOfOpen(clock.today());
        };
    }

    private Colour colour(Directive directive) {
        if (directive.isJudgedByReports()) {
            return Term.colourByReports(directive.reportMissedSince() != null);
        }
        if (!directive.state().isOpen()) {
            return Colour.GREEN;
        }
        LocalDate today = clock.today();
        return directive.term().colourOfOpen(today, Term.amberHorizon(today, workingDays));
    }

    static DirectiveView withObstacles(DirectiveView line, List<ObstacleView> obstacles) {
        return withArrays(line, line.coordinatingAgencies(), obstacles, line.assignments());
    }

    static DirectiveView withArrays(
            DirectiveView line,
            List<AgencyRef> coordinating,
            List<ObstacleView> obstacles,
            List<DirectiveView.AssignmentView> assignments) {
        return new DirectiveView(
                line.code(),
                line.number(),
                line.section(),
                line.content(),
                line.sourceDocument(),
                line.plan(),
                line.leadAgency(),
                line.leadAsWritten(),
                coordinating,
                line.coordinatorCount(),
                line.coordinatingAsWritten(),
                line.deadlineAsWritten(),
                line.deadlineKind(),
                line.dueOn(),
                line.centralDueOn(),
                line.recurring(),
                line.assignedOn(),
                line.assignedOnAssumed(),
                line.state(),
                line.cancelReason(),
                line.continuing(),
                line.lateness(),
                line.colour(),
                line.overdueAtAssignment(),
                line.escalationLevel(),
                line.escalatedOn(),
                line.requiredResult(),
                line.resultDescription(),
                line.resultDocument(),
                line.progressPercent(),
                line.completedOn(),
                line.note(),
                obstacles,
                line.waiting(),
                assignments,
                line.assignmentCount(),
                line.classification(),
                line.linkedTo(),
                line.periodicReport());
    }
}
