package vn.dondoc.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is to be told in the transaction that causes it: one row for any number of people. */
@Service
public class Notifications {

    /** Stands between groups, and between details. */
    static final String SEPARATOR = "\n";

    /** Longer details, such as reasons, are cut: the mail links to where they stand in full. */
    private static final int LONGEST_DETAIL = 300;

    private final JdbcClient jdbc;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Does nothing when nobody is to be told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        if (notice.groups().isEmpty()) {
            return;
        }
        jdbc.sql("INSERT INTO notice (occasion, directive, groups_told, caused_by, details, urgent, caused_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        notice.occasion().name(),
                        notice.directive(),
                        String.join(SEPARATOR, notice.groups()),
                        notice.causedBy(),
                        details(notice),
                        notice.occasion().isUrgent(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static String details(Notice notice) {
        return notice.details().stream()
                .map(detail -> OneLine.of(detail, LONGEST_DETAIL))
                .collect(Collectors.joining(SEPARATOR));
    }
}
