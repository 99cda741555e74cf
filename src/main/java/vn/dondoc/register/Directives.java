package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.Term;
import vn.dondoc.language.Refusal;

/** The table of directives. */
@Repository
class Directives {

    static final String COLUMNS =
            """
            d.id, d.code, d.plan, d.number_text AS numberText, d.position, d.section, d.content,
            d.source_document AS sourceDocument, d.lead_as_written AS leadAsWritten, d.lead_group AS leadGroup,
            d.coordinating_as_written AS coordinatingAsWritten, d.deadline_as_written AS deadlineAsWritten,
            d.deadline_kind AS deadlineKind, d.due_on AS dueOn, d.last_day AS lastDay,
            d.amber_from AS amberFrom, d.central_due_on AS centralDueOn, d.recurring,
            d.assigned_on AS assignedOn, d.state, d.cancel_reason AS cancelReason, d.continuing,
            d.completed_on AS completedOn, d.required_result AS requiredResult, d.note, d.classification,
            d.on_public_page AS onPublicPage, d.escalation_level AS escalationLevel,
            d.escalated_on AS escalatedOn""";

    private static final int FEW_DIGITS = 2;
    private static final int MANY_DIGITS = 3;

    private final JdbcClient jdbc;

    Directives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Directive> find(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directive d WHERE d.code = ?")
                .param(code)
                .query(Directive.class)
                .optional();
    }

    Optional<Directive> find(long id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directive d WHERE d.id = ?")
                .param(id)
                .query(Directive.class)
                .optional();
    }

    /** The directive, with its row locked until the transaction ends. */
    Directive lock(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directive d WHERE d.code = ? FOR UPDATE")
                .param(code)
                .query(Directive.class)
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    static Refusal unknown(String code) {
        return Refusal.notFound("unknownDirective", code);
    }

    /** How many digits the numbers of a plan are padded to, with one more directive in it. */
    int digits(String plan) {
        long size = jdbc.sql("SELECT COUNT(*) FROM directive WHERE plan = ?")
                .param(plan)
                .query(Long.class)
                .single();
        return size + 1 >= 100 ? MANY_DIGITS : FEW_DIGITS;
    }

    /** Whether a number of a plan is taken, to however many digits it was padded then. */
    boolean isTaken(String plan, String number) {
        return Stream.of(FEW_DIGITS, MANY_DIGITS)
                .map(digits -> DirectiveCode.of(plan, number, digits))
                .anyMatch(code -> find(code).isPresent());
    }

    int nextPosition(String plan) {
        return jdbc.sql("SELECT COALESCE(MAX(position), 0) + 1 FROM directive WHERE plan = ?")
                .param(plan)
                .query(Integer.class)
                .single();
    }

    Directive insert(NewDirective directive, String code, String number, String leadGroup, Term term) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        INSERT INTO directive (code, plan, number_text, position, section, content, source_document, source_search,
                            lead_as_written, lead_group, coordinating_as_written, deadline_as_written, deadline_kind,
                            due_on, last_day, amber_from, recurring, assigned_on, state, continuing, completed_on,
                            required_result, note, classification, on_public_page, search_text)
                        VALUES (:code, :plan, :number, :position, :section, :content, :sourceDocument, :sourceSearch,
                            :leadAsWritten, :leadGroup, :coordinatingAsWritten, :deadlineAsWritten, :deadlineKind,
                            :dueOn, :lastDay, :amberFrom, :recurring, :assignedOn, :state, :continuing, :completedOn,
                            :requiredResult, :note, :classification, :onPublicPage, :searchText)""")
                .param("code", code)
                .param("plan", directive.plan())
                .param("number", number)
                .param("position", DirectiveCode.position(number))
                .param("section", directive.section())
                .param("content", directive.content())
                .param("sourceDocument", directive.sourceDocument())
                .param("sourceSearch", SearchText.of(directive.sourceDocument()))
                .param("leadAsWritten", directive.leadAsWritten())
                .param("leadGroup", leadGroup)
                .param("coordinatingAsWritten", directive.coordinatingAsWritten())
                .param("deadlineAsWritten", directive.deadline().asWritten())
                .param("deadlineKind", directive.deadline().kind().name())
                .param("dueOn", term.dueOn())
                .param("lastDay", term.lastDay())
                .param("amberFrom", term.amberFrom())
                .param("recurring", Recurring.isSaidIn(directive))
                .param("assignedOn", directive.assignedOn())
                .param("state", directive.standing().state().name())
                .param("continuing", directive.standing().continuing())
                .param("completedOn", directive.standing().completedOn())
                .param("requiredResult", directive.requiredResult())
                .param("note", directive.note())
                .param("classification", directive.classification().name())
                .param(
                        "onPublicPage",
                        directive.classification() == Classification.PUBLIC
                                && !Classification.mentionsSecrets(directive.content()))
                .param(
                        "searchText",
                        SearchText.of(
                                code,
                                directive.section(),
                                directive.content(),
                                directive.sourceDocument(),
                                directive.leadAsWritten()))
                .update(key, "id");
        return find(key.getKeyAs(Long.class)).orElseThrow();
    }

    void setState(long id, DirectiveState state, CancelReason reason, LocalDate completedOn, boolean continuing) {
        jdbc.sql("UPDATE directive SET state = ?, cancel_reason = ?, completed_on = ?, continuing = ? WHERE id = ?")
                .params(state.name(), reason == null ? null : reason.name(), completedOn, continuing, id)
                .update();
    }

    void setTerm(long id, DeadlineKind kind, Term term) {
        jdbc.sql("UPDATE directive SET deadline_kind = ?, due_on = ?, last_day = ?, amber_from = ? WHERE id = ?")
                .params(kind.name(), term.dueOn(), term.lastDay(), term.amberFrom(), id)
                .update();
    }
}
