package vn.dondoc.followup;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.OpenInstructions;

/** Reads what the leadership has said, and what was answered. Of what a group leads, a member reads its own part. */
@Service
@Transactional(readOnly = true)
public class InstructionQueries {

    private final JdbcClient jdbc;
    private final DirectiveQueries directives;
    private final Agencies agencies;

    InstructionQueries(JdbcClient jdbc, DirectiveQueries directives, Agencies agencies) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.agencies = agencies;
    }

    record Row(
            long id,
            String text,
            String givenBy,
            OffsetDateTime givenAt,
            String agency,
            String answer,
            String answeredBy,
            OffsetDateTime answeredAt,
            boolean waits) {}

    /**
     * All on one directive, the latest first.
     *
     * @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader
     */
    public List<Instruction> of(String code, Actor reader) {
        directives.requireVisible(code, reader);
        boolean reads = reader.oversees() || !reader.seesEverything();
        String own = reader.seesEverything() ? "" : " AND (d.lead_group IS NULL OR a.lead_agency IN (:own))";
        return jdbc
                .sql(
                        """
                        SELECT i.id, i.text, i.given_by AS givenBy, i.given_at AS givenAt,
                            COALESCE(p.answered_for, a.lead_agency) AS agency, p.answer, p.answered_by AS answeredBy,
                            p.answered_at AS answeredAt,
                            p.answered_at IS NULL AND a.state NOT IN ('COMPLETED', 'CANCELLED') AS waits
                        FROM directive d
                            JOIN instruction i ON i.directive_id = COALESCE(d.linked_to, d.id)
                            JOIN instruction_part p ON p.instruction_id = i.id
                            JOIN assignment a ON a.id = p.assignment_id
                        WHERE d.code = :code"""
                                + own + " ORDER BY i.id DESC, a.id")
                .param("code", code)
                .param("own", own(reader))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> instruction(rows, reads))
                .toList();
    }

    /** Those of the directives in which an answer is awaited, as far as the reader may know it. One query. */
    public Set<String> openAmong(Collection<String> codes, Actor reader) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT d.code FROM directive d WHERE d.code IN (:codes) AND EXISTS (SELECT 1 "
                        + OpenInstructions.of("d", reader) + ")")
                .params(Map.of("codes", codes, "own", own(reader)))
                .query(String.class)
                .list());
    }

    private Instruction instruction(List<Row> rows, boolean reads) {
        Row first = rows.get(0);
        return new Instruction(
                first.id(),
                reads ? first.text() : null,
                first.givenBy(),
                first.givenAt(),
                rows.stream().map(row -> part(row, reads)).toList());
    }

    private Instruction.Part part(Row row, boolean reads) {
        AgencyRef agency = row.agency() == null ? null : new AgencyRef(row.agency(), agencies.nameOf(row.agency()));
        return new Instruction.Part(
                agency, reads ? row.answer() : null, row.answeredBy(), row.answeredAt(), row.waits());
    }

    /** A list of nothing is no list to PostgreSQL. */
    private static Set<String> own(Actor reader) {
        return reader.agencies().isEmpty() ? Set.of("") : reader.agencies();
    }
}
