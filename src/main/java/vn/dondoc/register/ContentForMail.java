package vn.dondoc.register;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.notification.WithheldContent;

/**
 * Content that speaks of secrets stays in the house, since mail lies on servers of others, unless the monitoring unit has
 * looked at it and allowed its publication.
 */
@Component
class ContentForMail implements WithheldContent {

    private final JdbcClient jdbc;

    ContentForMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String code, String content) {}

    @Override
    public Set<String> among(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("SELECT code, content FROM directive WHERE code IN (:codes)"
                        + " AND (publicity IS NULL OR publicity <> 'ALLOWED')")
                .param("codes", codes)
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> Classification.mentionsSecrets(row.content()))
                .map(Row::code)
                .collect(Collectors.toSet());
    }
}
