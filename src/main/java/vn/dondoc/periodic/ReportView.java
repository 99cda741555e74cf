package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.DirectiveState;

/**
 * What an agency reports, as it stands.
 *
 * @param state {@code OWED} while it can be written
 * @param returnComment why the head gave it back, or null
 * @param late sent after the agencies' time, or not sent although that is over
 */
public record ReportView(
        PeriodView period,
        AgencyRef agency,
        AgencyReport.State state,
        OffsetDateTime savedAt,
        String returnComment,
        OffsetDateTime sentAt,
        String sentBy,
        boolean late,
        List<Line> lines) {

    /**
     * One directive.
     *
     * @param content and the following up to {@code standing} as the register has them; null for a directive that the
     *     agency does not lead any more
     * @param standing where the register stands, in percent
     * @param percent and the following as written; null where nothing has been
     * @param earlier what was said last time, to go on from; or null
     */
    public record Line(
            String directive,
            String content,
            String deadlineAsWritten,
            LocalDate dueOn,
            LocalDate lastDay,
            DirectiveState directiveState,
            int standing,
            Integer percent,
            String description,
            String obstacle,
            boolean unchanged,
            Earlier earlier) {}

    /** @param period null where it is what the register has, and no report */
    public record Earlier(String period, String description, String obstacle) {}
}
