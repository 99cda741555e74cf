package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;

/** The table of assignments. */
@Repository
class Assignments {

    private static final String SELECT =
            """
            SELECT a.id, a.directive_id AS directiveId, a.lead_agency AS leadAgency, a.state,
                a.process_instance_id AS processInstanceId, a.accepted_by AS acceptedBy,
                a.responsible_officer AS responsibleOfficer, a.progress_percent AS progressPercent,
                a.result_description AS resultDescription, a.result_document_number AS resultDocumentNumber,
                a.result_document_date AS resultDocumentDate, a.submitted_by AS submittedBy,
                a.submitted_on AS submittedOn, a.signed_off_by AS signedOffBy, a.returned,
                a.return_comment AS returnComment, a.decline_reason AS declineReason,
                a.completed_on AS completedOn, a.cancel_reason AS cancelReason
            FROM assignment a""";

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    Assignments(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Assignment> of(long directiveId) {
        return jdbc.sql(SELECT + " WHERE a.directive_id = ? ORDER BY a.id")
                .param(directiveId)
                .query(Assignment.class)
                .list();
    }

    /** The assignment that a process belongs to. */
    Optional<Assignment> find(BusinessKey key) {
        if (key.agency() == null) {
            return jdbc.sql(SELECT
                            + " JOIN directive d ON d.id = a.directive_id WHERE d.code = ? AND d.lead_group IS NULL")
                    .param(key.code())
                    .query(Assignment.class)
                    .optional();
        }
        return jdbc.sql(SELECT + " JOIN directive d ON d.id = a.directive_id WHERE d.code = ? AND a.lead_agency = ?")
                .params(key.code(), key.agency())
                .query(Assignment.class)
                .optional();
    }

    long insert(Directive directive, String leadAgency, NewDirective.Standing standing) {
        var key = new GeneratedKeyHolder();
        boolean done = standing.state() == DirectiveState.COMPLETED;
        jdbc.sql("INSERT INTO assignment (directive_id, lead_agency, state, accepted_by, progress_percent,"
                        + " result_description, completed_on, cancel_reason, counted_from)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        directive.id(),
                        leadAgency,
                        standing.state().name(),
                        standing.state() == DirectiveState.ASSIGNED ? null : Change.SYSTEM,
                        done ? 100 : 0,
                        standing.resultDescription(),
                        standing.completedOn(),
                        standing.cancelReason() == null
                                ? null
                                : standing.cancelReason().name(),
                        standing.followedFrom() == null ? directive.assignedOn() : standing.followedFrom())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void setProcess(long id, String processInstanceId) {
        jdbc.sql("UPDATE assignment SET process_instance_id = ? WHERE id = ?")
                .params(processInstanceId, id)
                .update();
    }

    /** Another agency begins, and so does its ladder. */
    void setLead(long id, String agency) {
        jdbc.sql(
                        """
                        UPDATE assignment SET lead_agency = ?, state = 'ASSIGNED', accepted_by = NULL,
                            responsible_officer = NULL, progress_percent = 0, result_description = NULL,
                            result_document_number = NULL, result_document_date = NULL, submitted_by = NULL,
                            submitted_on = NULL, signed_off_by = NULL, returned = 0, decline_reason = NULL,
                            return_comment = NULL, counted_from = ?, stepped_at = NULL, escalation_level = 0,
                            escalated_on = NULL, told = NULL, reported_period = NULL, reported_due_on = NULL,
                            reported_text = NULL, reported_obstacle = NULL, report_missed_since = NULL
                        WHERE id = ?""")
                .params(agency, clock.today(), id)
                .update();
    }

    /**
     * A successor goes on where the agency was. What waited for the head's sign-off is in work again, and nobody of the
     * old agency answers for it any more; the ladder begins anew.
     */
    void succeed(long id, String successor) {
        jdbc.sql(
                        """
                        UPDATE assignment SET lead_agency = ?, responsible_officer = NULL, submitted_by = NULL,
                            submitted_on = NULL, signed_off_by = NULL, decline_reason = NULL, counted_from = ?,
                            stepped_at = NULL, escalation_level = 0, escalated_on = NULL, told = NULL
                        WHERE id = ?""")
                .params(successor, clock.today(), id)
                .update();
    }

    void accept(long id, String account, String responsibleOfficer) {
        jdbc.sql("UPDATE assignment SET state = 'IN_PROGRESS', accepted_by = ?, responsible_officer = ?,"
                        + " decline_reason = NULL WHERE id = ?")
                .params(account, responsibleOfficer, id)
                .update();
    }

    void decline(long id, String reason) {
        jdbc.sql("UPDATE assignment SET decline_reason = ? WHERE id = ?")
                .params(reason, id)
                .update();
    }

    void report(long id, ResultReport report, String account) {
        jdbc.sql(
                        """
                        UPDATE assignment SET result_description = ?, progress_percent = ?, result_document_number = ?,
                            result_document_date = ?, submitted_by = ?, signed_off_by = NULL
                        WHERE id = ?""")
                .params(
                        report.description(),
                        report.progressPercent(),
                        report.documentNumber(),
                        report.documentDate(),
                        account,
                        id)
                .update();
    }

    void send(long id, String signedOffBy, LocalDate submittedOn) {
        jdbc.sql("UPDATE assignment SET state = 'SUBMITTED', signed_off_by = ?, submitted_on = ? WHERE id = ?")
                .params(signedOffBy, submittedOn, id)
                .update();
    }

    /** The head gives the result back: the agency has had the work all the time. */
    void giveBack(long id, String comment) {
        jdbc.sql("UPDATE assignment SET submitted_by = NULL, return_comment = ? WHERE id = ?")
                .params(comment, id)
                .update();
    }

    /** The result comes back from those who confirm: from today on the agency has the work again. */
    void returnToWork(long id, String comment) {
        jdbc.sql("UPDATE assignment SET state = 'IN_PROGRESS', submitted_by = NULL, submitted_on = NULL,"
                        + " signed_off_by = NULL, return_comment = ?, returned = returned + 1, counted_from = ?"
                        + " WHERE id = ?")
                .params(comment, clock.today(), id)
                .update();
    }

    void complete(long id, LocalDate completedOn) {
        jdbc.sql("UPDATE assignment SET state = 'COMPLETED', completed_on = ?, progress_percent = 100,"
                        + " process_instance_id = NULL WHERE id = ?")
                .params(completedOn, id)
                .update();
    }

    void cancel(long id, CancelReason reason) {
        jdbc.sql(
                        "UPDATE assignment SET state = 'CANCELLED', cancel_reason = ?, process_instance_id = NULL WHERE id = ?")
                .params(reason.name(), id)
                .update();
    }

    void reopen(long id, DirectiveState state) {
        jdbc.sql(
                        "UPDATE assignment SET state = ?, cancel_reason = NULL, completed_on = NULL, submitted_by = NULL, submitted_on = NULL,"
                                + " signed_off_by = NULL, counted_from = ? WHERE id = ?")
                .params(state.name(), clock.today(), id)
                .update();
    }

    /**
     * What was said in a periodic report.
     *
     * @param dueOn until when it was asked; null for a report that judges nothing
     */
    void reported(long id, String period, LocalDate dueOn, String text, String obstacle) {
        jdbc.sql("UPDATE assignment SET reported_period = ?, reported_text = ?, reported_obstacle = ?,"
                        + " reported_due_on = COALESCE(?, reported_due_on) WHERE id = ?")
                .params(period, text, obstacle, dueOn, id)
                .update();
    }

    void progress(long id, int percent, String description) {
        jdbc.sql("UPDATE assignment SET progress_percent = ?, result_description = ? WHERE id = ?")
                .params(percent, description, id)
                .update();
    }
}
