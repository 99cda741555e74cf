package vn.dondoc.intake;

import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts many rows with few statements. */
final class RowsInsert {

    static final int AT_ONCE = 200;

    private RowsInsert() {}

    /** @param into the statement up to its values */
    static void insert(JdbcClient jdbc, String into, List<List<Object>> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            List<List<Object>> part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            String row = "(" + String.join(", ", Collections.nCopies(part.get(0).size(), "?")) + ")";
            jdbc.sql(into + String.join(", ", Collections.nCopies(part.size(), row)))
                    .params(part.stream().flatMap(List::stream).toList())
                    .update();
        }
    }
}
