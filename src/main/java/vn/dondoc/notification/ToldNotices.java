package vn.dondoc.notification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices that stand in a mail. What was told twice in the same words stands there once. */
@Repository
class ToldNotices {

    private static final String DISTINCT =
            " FROM notice_reader r JOIN notice n ON n.id = r.notice_id WHERE r.mail_id = ?"
                    + " GROUP BY n.occasion, n.directive, n.details";

    /** The order of the sections; the database cannot know it. */
    private static final String RANK = Arrays.stream(Occasion.values())
            .map(occasion ->
                    " WHEN '" + occasion.name() + "' THEN " + occasion.section().ordinal())
            .collect(Collectors.joining("", "CASE n.occasion", " END"));

    private final JdbcClient jdbc;

    ToldNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Told(Occasion occasion, String directive, String details) {}

    /** The first of them, the most pressing before the rest. */
    List<Told> in(String mail, int limit) {
        return jdbc.sql("SELECT n.occasion, n.directive, n.details" + DISTINCT + " ORDER BY " + RANK
                        + ", MIN(n.id) LIMIT ?")
                .params(mail, limit)
                .query(Told.class)
                .list();
    }

    long count(String mail) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT MIN(n.id)" + DISTINCT + ") AS told")
                .param(mail)
                .query(Long.class)
                .single();
    }
}
