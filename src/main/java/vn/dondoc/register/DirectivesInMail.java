package vn.dondoc.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.notification.DirectiveFacts;

/** What mails say of directives. Content that speaks of secrets stays in the house: mail is read anywhere. */
@Component
class DirectivesInMail implements DirectiveFacts {

    private final JdbcClient jdbc;
    private final Agencies agencies;

    DirectivesInMail(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    record Row(
            String code,
            String content,
            String leadAsWritten,
            String leadAgency,
            LocalDate dueOn,
            String deadlineAsWritten) {}

    @Override
    public Map<String, Fact> of(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        SELECT d.code, d.content, d.lead_as_written AS leadAsWritten, a.lead_agency AS leadAgency,
                            d.due_on AS dueOn, d.deadline_as_written AS deadlineAsWritten
                        FROM directive d
                            LEFT JOIN assignment a ON a.directive_id = d.id AND d.lead_group IS NULL
                        WHERE d.code IN (:codes)""")
                .param("codes", codes)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::code, this::fact, (one, other) -> one));
    }

    private Fact fact(Row row) {
        return new Fact(
                Classification.mentionsSecrets(row.content()) ? null : row.content(),
                row.leadAgency() == null ? row.leadAsWritten() : agencies.nameOf(row.leadAgency()),
                row.dueOn() == null ? row.deadlineAsWritten() : Days.write(row.dueOn()));
    }
}
