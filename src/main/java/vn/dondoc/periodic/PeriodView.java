package vn.dondoc.periodic;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A period as it is shown.
 *
 * @param title in the reader's language: "tháng 11/2025"
 * @param dueAt until when agencies answer
 * @param closesOn the last day of consolidation
 */
public record PeriodView(
        String code,
        Rhythm rhythm,
        String title,
        Period.State state,
        OffsetDateTime openedAt,
        OffsetDateTime dueAt,
        LocalDate closesOn,
        OffsetDateTime closedAt,
        String closedBy,
        String remark) {

    static PeriodView of(Period period) {
        return new PeriodView(
                period.code(),
                period.rhythm(),
                period.title(),
                period.state(),
                period.openedAt(),
                period.dueAt(),
                period.closesOn(),
                period.closedAt(),
                period.closedBy(),
                period.remark());
    }
}
