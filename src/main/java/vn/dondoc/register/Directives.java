package vn.dondoc.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
            d.escalated_on AS escalatedOn, (SELECT t.code FROM directive t WHERE t.id = d.linked_to) AS linkedTo,
            d.report_missed_since AS reportMissedSince""";

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

    /**
     * The directive, with its row locked until the transaction ends.
     *
     * @throws Refusal (404) when there is none, (409) when it only follows another, which is worked in its place
     */
    Directive lock(String code) {
        Directive directive = lockFacts(code);
        if (directive.linkedTo() != null) {
            throw Refusal.conflict("followsAnother", directive.linkedTo());
        }
        return directive;
    }

    /** The same for what concerns the facts and not the work. */
    Directive lockFacts(String code) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM directive d WHERE d.code = ? FOR UPDATE")
                .param(code)
                .query(Directive.class)
                .optional()
                .orElseThrow(() -> unknown(code));
    }

    static Refusal unknown(String code) {
        return Refusal.notFound("unknownDirective", code);
    }

    /** How many digits the numbers of a plan are padded to, with some more directives in it. */
    int digits(String plan, int more) {
        long size = jdbc.sql("SELECT COUNT(*) FROM directive WHERE plan = ?")
                .param(plan)
                .query(Long.class)
                .single();
        return DirectiveCode.digits(size + more);
    }

    boolean isTaken(String code) {
        return find(code).isPresent();
    }

    /** The codes of a plan; ask for one with {@link #isTaken}. */
    Set<String> codes(String plan) {
        return new HashSet<>(jdbc.sql("SELECT code FROM directive WHERE plan = ?")
                .param(plan)
                .query(String.class)
                .list());
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
                            due_on, last_day, amber_from, recurring, assigned_on, state, cancel_reason, continuing,
                            completed_on, required_result, note, classification, on_public_page, search_text, same_key)
                        VALUES (:code, :plan, :number, :position, :section, :content, :sourceDocument, :sourceSearch,
                            :leadAsWritten, :leadGroup, :coordinatingAsWritten, :deadlineAsWritten, :deadlineKind,
                            :dueOn, :lastDay, :amberFrom, :recurring, :assignedOn, :state, :cancelReason, :continuing,
                            :completedOn, :requiredResult, :note, :classification, :onPublicPage, :searchText, :sameKey)""")
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
                .param("cancelReason", name(directive.standing().cancelReason()))
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
                .param("sameKey", SameDirective.key(directive.sourceDocument(), directive.content()))
                .update(key, "id");
        return find(key.getKeyAs(Long.class)).orElseThrow();
    }

    /** Sets how far a directive has come, and with it those that follow it. */
    void setState(long id, DirectiveState state, CancelReason reason, LocalDate completedOn, boolean continuing) {
        jdbc.sql("UPDATE directive SET state = ?, cancel_reason = ?, completed_on = ?, continuing = ?,"
                        + " report_missed_since = (SELECT MIN(a.report_missed_since) FROM assignment a"
                        + " WHERE a.directive_id = ? AND a.state <> 'CANCELLED') WHERE id = ? OR linked_to = ?")
                .params(state.name(), name(reason), completedOn, continuing, id, id, id)
                .update();
    }

    /** Lets a directive follow another from now on. */
    void link(long id, Directive running) {
        jdbc.sql("UPDATE directive SET linked_to = ?, lead_group = ?, state = ?, cancel_reason = ?,"
                        + " completed_on = ?, continuing = ? WHERE id = ?")
                .params(
                        running.id(),
                        running.leadGroup(),
                        running.state().name(),
                        name(running.cancelReason()),
                        running.completedOn(),
                        running.continuing(),
                        id)
                .update();
    }

    private static String name(CancelReason reason) {
        return reason == null ? null : reason.name();
    }

    void setNote(long id, String note) {
        jdbc.sql("UPDATE directive SET note = ? WHERE id = ?").params(note, id).update();
    }

    void setDeadlineAsWritten(long id, String written) {
        jdbc.sql("UPDATE directive SET deadline_as_written = ? WHERE id = ?")
                .params(written, id)
                .update();
    }

    /** Sets the facts that a document gives, with what is derived from them. */
    void setFacts(Directive directive, Revision.Texts texts) {
        jdbc.sql(
                        """
                        UPDATE directive SET section = :section, content = :content, source_document = :sourceDocument,
                            source_search = :sourceSearch, required_result = :requiredResult, note = :note,
                            lead_as_written = :leadAsWritten, coordinating_as_written = :coordinatingAsWritten,
                            recurring = :recurring,
                            on_public_page = CASE WHEN content = :content THEN on_public_page
                                ELSE on_public_page AND NOT :secret END,
                            publicity = CASE WHEN content = :content THEN publicity ELSE NULL END,
                            search_text = :searchText, same_key = :sameKey
                        WHERE id = :id""")
                .param("section", texts.section())
                .param("content", texts.content())
                .param("sourceDocument", texts.sourceDocument())
                .param("sourceSearch", SearchText.of(texts.sourceDocument()))
                .param("requiredResult", texts.requiredResult())
                .param("note", texts.note())
                .param("leadAsWritten", texts.leadAsWritten())
                .param("coordinatingAsWritten", texts.coordinatingAsWritten())
                .param("recurring", Recurring.isSaidIn(texts.content(), directive.deadlineKind()))
                .param("secret", Classification.mentionsSecrets(texts.content()))
                .param(
                        "searchText",
                        SearchText.of(
                                directive.code(),
                                texts.section(),
                                texts.content(),
                                texts.sourceDocument(),
                                texts.leadAsWritten()))
                .param("sameKey", SameDirective.key(texts.sourceDocument(), texts.content()))
                .param("id", directive.id())
                .update();
    }

    void setCentralDueOn(long id, LocalDate dueOn) {
        jdbc.sql("UPDATE directive SET central_due_on = ? WHERE id = ?")
                .params(dueOn, id)
                .update();
    }

    void setTerm(long id, DeadlineKind kind, Term term) {
        jdbc.sql("UPDATE directive SET deadline_kind = ?, due_on = ?, last_day = ?, amber_from = ? WHERE id = ?")
                .params(kind.name(), term.dueOn(), term.lastDay(), term.amberFrom(), id)
                .update();
    }
}
