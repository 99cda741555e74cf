package vn.dondoc.intake;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of drafts. */
@Repository
class Drafts {

    private static final String SELECT =
            """
            SELECT id, status, plan, file_name AS fileName, sha256, default_lead AS defaultLead,
                assigned_on AS assignedOn, classification, day_shift AS dayShift, stamp, columns_read AS columnsRead,
                leftovers,
                row_count AS rowCount, uploaded_by AS uploadedBy, uploaded_at AS uploadedAt,
                confirmed_by AS confirmedBy, confirmed_at AS confirmedAt, created, changed, unchanged, excluded
            FROM import_draft""";

    private final JdbcClient jdbc;
    private final TextsJson json;

    Drafts(JdbcClient jdbc, TextsJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Draft draft) {
        jdbc.sql("INSERT INTO import_draft (id, status, plan, file_name, sha256, default_lead, assigned_on,"
                        + " classification, day_shift, stamp, columns_read, leftovers, row_count, uploaded_by, uploaded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.status().name(),
                        draft.plan(),
                        draft.fileName(),
                        draft.sha256(),
                        draft.defaultLead(),
                        draft.assignedOn(),
                        draft.classification().name(),
                        draft.dayShift(),
                        draft.stamp(),
                        draft.columnsRead(),
                        draft.leftovers(),
                        draft.rowCount(),
                        draft.uploadedBy(),
                        draft.uploadedAt())
                .update();
    }

    void addRows(String draftId, List<RowTexts> rows) {
        RowsInsert.insert(
                jdbc,
                "INSERT INTO import_row (draft_id, line, written, corrected, formulas, doubts) VALUES ",
                rows.stream()
                        .map(row -> List.<Object>of(
                                draftId,
                                row.line(),
                                json.write(row.written()),
                                json.write(row.corrected()),
                                joined(row.formulas()),
                                joined(row.doubts())))
                        .toList());
    }

    Optional<Draft> find(String id) {
        return jdbc.sql(SELECT + " WHERE id = ?").param(id).query(Draft.class).optional();
    }

    /** The draft, with its row locked until the transaction ends. */
    Optional<Draft> lock(String id) {
        return jdbc.sql(SELECT + " WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Draft.class)
                .optional();
    }

    /** A page of drafts, newest first. */
    List<Draft> list(long offset, int limit) {
        return jdbc.sql(SELECT + " ORDER BY uploaded_at DESC, id LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(Draft.class)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM import_draft").query(Long.class).single();
    }

    /** The rows of a draft in the order of the file. */
    List<RowTexts> rows(String draftId) {
        return jdbc
                .sql(
                        "SELECT line, written, corrected, formulas, doubts FROM import_row WHERE draft_id = ? ORDER BY line")
                .param(draftId)
                .query(Stored.class)
                .list()
                .stream()
                .map(this::texts)
                .toList();
    }

    Optional<RowTexts> row(String draftId, int line) {
        return jdbc.sql(
                        "SELECT line, written, corrected, formulas, doubts FROM import_row WHERE draft_id = ? AND line = ?")
                .params(draftId, line)
                .query(Stored.class)
                .optional()
                .map(this::texts);
    }

    void correct(String draftId, RowTexts row) {
        jdbc.sql("UPDATE import_row SET corrected = ? WHERE draft_id = ? AND line = ?")
                .params(json.write(row.corrected()), draftId, row.line())
                .update();
    }

    void confirmed(String id, Outcome outcome, String account, OffsetDateTime at) {
        jdbc.sql("UPDATE import_draft SET status = 'CONFIRMED', confirmed_by = ?, confirmed_at = ?, created = ?,"
                        + " changed = ?, unchanged = ?, excluded = ? WHERE id = ?")
                .params(account, at, outcome.created(), outcome.changed(), outcome.unchanged(), outcome.excluded(), id)
                .update();
    }

    /** What the last confirmed file said of the directives of a plan, by code. */
    Map<String, RowTexts> saidBefore(String plan) {
        record Said(String code, int line, String written, String corrected) {}
        Map<String, RowTexts> said = new HashMap<>();
        jdbc.sql("SELECT directive_code AS code, line, written, corrected FROM imported_directive WHERE plan = ?")
                .param(plan)
                .query(Said.class)
                .list()
                .forEach(line -> said.put(
                        line.code(), texts(new Stored(line.line(), line.written(), line.corrected(), "", ""))));
        return said;
    }

    /** Remembers what a file said of directives, in the place of what was said before. */
    void remember(Draft draft, Map<String, RowTexts> said) {
        List<String> codes = List.copyOf(said.keySet());
        for (int from = 0; from < codes.size(); from += RowsInsert.AT_ONCE) {
            jdbc.sql("DELETE FROM imported_directive WHERE directive_code IN (:codes)")
                    .param("codes", codes.subList(from, Math.min(codes.size(), from + RowsInsert.AT_ONCE)))
                    .update();
        }
        RowsInsert.insert(
                jdbc,
                "INSERT INTO imported_directive (directive_code, plan, draft_id, line, written, corrected) VALUES ",
                said.entrySet().stream()
                        .map(entry -> List.<Object>of(
                                entry.getKey(),
                                draft.plan(),
                                draft.id(),
                                entry.getValue().line(),
                                json.write(entry.getValue().written()),
                                json.write(entry.getValue().corrected())))
                        .toList());
    }

    /** Ends drafts that nobody confirmed. @return how many */
    int expire(OffsetDateTime before) {
        jdbc.sql("DELETE FROM import_row WHERE draft_id IN"
                        + " (SELECT id FROM import_draft WHERE status = 'DRAFT' AND uploaded_at < ?)")
                .param(before)
                .update();
        return jdbc.sql("UPDATE import_draft SET status = 'EXPIRED' WHERE status = 'DRAFT' AND uploaded_at < ?")
                .param(before)
                .update();
    }

    record Stored(int line, String written, String corrected, String formulas, String doubts) {}

    private RowTexts texts(Stored row) {
        return new RowTexts(
                row.line(),
                json.read(row.written()),
                json.read(row.corrected()),
                names(row.formulas()).map(Field::valueOf).collect(Collectors.toSet()),
                names(row.doubts()).map(Doubt::valueOf).collect(Collectors.toSet()));
    }

    private static String joined(Set<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Stream<String> names(String joined) {
        return Arrays.stream(joined.split(",")).filter(name -> !name.isEmpty());
    }
}
