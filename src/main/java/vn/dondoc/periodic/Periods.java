package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Paging;

/** The table of periods. */
@Repository
class Periods {

    private static final String SELECT =
            """
            SELECT id, code, rhythm, title AS subject, opened_at AS openedAt, opened_by AS openedBy, due_at AS dueAt,
                closes_on AS closesOn, state, steps, closed_at AS closedAt, closed_by AS closedBy, remark
            FROM report_period""";

    private final JdbcClient jdbc;

    Periods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Period> find(String code) {
        return jdbc.sql(SELECT + " WHERE code = ?")
                .param(code)
                .query(Period.class)
                .optional();
    }

    /** @throws Refusal (404) when there is none */
    Period get(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("unknownPeriod", code));
    }

    /** The same, held until the transaction ends. */
    Period lock(String code) {
        return jdbc.sql(SELECT + " WHERE code = ? FOR UPDATE")
                .param(code)
                .query(Period.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("unknownPeriod", code));
    }

    List<Period> unclosed() {
        return jdbc.sql(SELECT + " WHERE state IN ('OPEN', 'CONSOLIDATING') ORDER BY due_at")
                .query(Period.class)
                .list();
    }

    /** The latest first. */
    Paging.Page<Period> list(Paging paging) {
        List<Period> content = jdbc.sql(SELECT + " ORDER BY due_at DESC, id DESC LIMIT ? OFFSET ?")
                .params(paging.size(), paging.offset())
                .query(Period.class)
                .list();
        return paging.page(
                content,
                jdbc.sql("SELECT COUNT(*) FROM report_period").query(Long.class).single());
    }

    Optional<Period> latest(Rhythm rhythm) {
        return jdbc.sql(SELECT + " WHERE rhythm = ? ORDER BY due_at DESC, id DESC LIMIT 1")
                .param(rhythm.name())
                .query(Period.class)
                .optional();
    }

    int countOnDemand(int year) {
        return jdbc.sql("SELECT COUNT(*) FROM report_period WHERE rhythm = 'ON_DEMAND' AND code LIKE ?")
                .param(year + "-DX%")
                .query(Integer.class)
                .single();
    }

    record New(String code, Rhythm rhythm, String subject, OffsetDateTime dueAt, LocalDate closesOn, int steps) {}

    /** @throws org.springframework.dao.DuplicateKeyException when somebody else has opened it */
    Period insert(New period, String openedBy, OffsetDateTime now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "INSERT INTO report_period (code, rhythm, title, opened_at, opened_by, due_at, closes_on, state, steps)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)")
                .params(
                        period.code(),
                        period.rhythm().name(),
                        period.subject(),
                        now,
                        openedBy,
                        period.dueAt(),
                        period.closesOn(),
                        period.steps())
                .update(key, "id");
        return get(period.code());
    }

    void narrow(long id, Collection<String> directives) {
        directives.forEach(directive -> jdbc.sql("INSERT INTO report_scope (period_id, directive) VALUES (?, ?)")
                .params(id, directive)
                .update());
    }

    /** The directives that are asked about; empty for all. */
    List<String> scope(long id) {
        return jdbc.sql("SELECT directive FROM report_scope WHERE period_id = ? ORDER BY directive")
                .param(id)
                .query(String.class)
                .list();
    }

    /** @return false when another node has taken the step */
    boolean step(Period period, int steps) {
        return jdbc.sql("UPDATE report_period SET steps = ? WHERE id = ? AND steps = ?")
                        .params(steps, period.id(), period.steps())
                        .update()
                == 1;
    }

    /** @return false when it is not open any more */
    boolean beginConsolidation(long id) {
        return jdbc.sql("UPDATE report_period SET state = 'CONSOLIDATING' WHERE id = ? AND state = 'OPEN'")
                        .param(id)
                        .update()
                == 1;
    }

    void close(long id, String remark, String account, OffsetDateTime now) {
        jdbc.sql("UPDATE report_period SET state = 'CLOSED', remark = ?, closed_by = ?, closed_at = ? WHERE id = ?")
                .params(remark, account, now, id)
                .update();
    }

    /** Somebody wants its files to be made. */
    void wantFiles(long id, String account) {
        jdbc.sql("UPDATE report_period SET files_wanted_by = ? WHERE id = ?")
                .params(account, id)
                .update();
    }

    record Wanted(long id, String code, String wantedBy) {}

    List<Wanted> filesWanted() {
        return jdbc.sql("SELECT id, code, files_wanted_by AS wantedBy FROM report_period"
                        + " WHERE files_wanted_by IS NOT NULL ORDER BY id LIMIT 10")
                .query(Wanted.class)
                .list();
    }

    /** @return false when another node makes them */
    boolean takeWanted(long id) {
        return jdbc.sql("UPDATE report_period SET files_wanted_by = NULL WHERE id = ? AND files_wanted_by IS NOT NULL")
                        .param(id)
                        .update()
                == 1;
    }
}
