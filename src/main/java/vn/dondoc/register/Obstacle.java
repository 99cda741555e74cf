package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * "Vướng mắc, kiến nghị" as it is stored.
 *
 * @param agency who raised it
 * @param advice what the monitoring unit says; {@code proposedDueOn} the deadline it proposes
 * @param remark what the supervisors say with their decision
 * @param closedAt null while it is open
 */
public record Obstacle(
        long id,
        String directive,
        long directiveId,
        String agency,
        String description,
        String recommendation,
        LocalDate requestedDueOn,
        ObstacleState state,
        String processInstanceId,
        String raisedBy,
        OffsetDateTime raisedAt,
        String advice,
        LocalDate proposedDueOn,
        String handledBy,
        OffsetDateTime handledAt,
        String remark,
        LocalDate grantedDueOn,
        String document,
        String decidedBy,
        OffsetDateTime closedAt) {}
