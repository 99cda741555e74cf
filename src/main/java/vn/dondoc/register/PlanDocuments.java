package vn.dondoc.register;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;

/** What is known of the documents behind the plans. */
@Service
@Transactional
public class PlanDocuments {

    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final String SELECT =
            """
            SELECT p.code, p.title, p.document, p.documented_on AS documentedOn, p.based_on AS basedOn,
                (SELECT COUNT(*) FROM directive d WHERE d.plan = p.code) AS directives
            FROM plan p""";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final OfficeClock clock;

    PlanDocuments(JdbcClient jdbc, AuditLog audit, OfficeClock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Paging.Page<PlanDocument> list(Paging paging) {
        var lines = jdbc.sql(SELECT + " ORDER BY p.code LIMIT :limit OFFSET :offset")
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(PlanDocument.class)
                .list();
        long total = jdbc.sql("SELECT COUNT(*) FROM plan").query(Long.class).single();
        return paging.page(lines, total);
    }

    /** @throws Refusal (404) when there is no such plan */
    @Transactional(readOnly = true)
    public PlanDocument of(String plan) {
        return jdbc.sql(SELECT + " WHERE p.code = :plan")
                .param("plan", plan)
                .query(PlanDocument.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("unknownPlan", plan));
    }

    /**
     * Says which document a plan is.
     *
     * @throws Refusal (403) unless the monitoring unit does it, (404) when there is no such plan, (400) naming what is too
     *     long or impossible
     */
    public void describe(
            String plan, String title, String document, LocalDate documentedOn, String basedOn, Actor actor) {
        actor.require(Role.MONITORING);
        PlanDocument before = of(plan);
        check(title, document, documentedOn, basedOn);
        set(plan, title, document, documentedOn, basedOn);
        audit.add(Change.by(actor.account(), "PLAN_DESCRIBED", "plan:" + plan)
                .from(before.title(), GivenText.orNull(title)));
    }

    /** The same for what is loaded at the beginning. */
    public void set(String plan, String title, String document, LocalDate documentedOn, String basedOn) {
        jdbc.sql("UPDATE plan SET title = ?, document = ?, documented_on = ?, based_on = ? WHERE code = ?")
                .params(
                        GivenText.orNull(title),
                        GivenText.orNull(document),
                        documentedOn,
                        GivenText.orNull(basedOn),
                        plan)
                .update();
    }

    private void check(String title, String document, LocalDate documentedOn, String basedOn) {
        var faults = new Refusal.Collector();
        GivenText.check(faults, "title", title, LONGEST_TEXT);
        GivenText.check(faults, "document", document, LONGEST_NUMBER);
        GivenText.check(faults, "basedOn", basedOn, LONGEST_TEXT);
        if (documentedOn != null && (Days.isImpossible(documentedOn) || documentedOn.isAfter(clock.today()))) {
            faults.add("documentedOn", "impossibleDay", Days.write(documentedOn));
        }
        faults.refuseIfAny();
    }
}
