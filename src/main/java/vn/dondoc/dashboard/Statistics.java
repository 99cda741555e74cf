package vn.dondoc.dashboard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.dondoc.periodic.PeriodStanding;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveTrend;
import vn.dondoc.register.Figures;
import vn.dondoc.register.ObstacleQueries;

/**
 * Where the directives that match stand on one day.
 *
 * @param trend the last twelve weeks, the earliest first
 * @param obstacles of the plan that is asked for; other filters do not narrow them
 * @param reporting the latest monthly report, whatever is asked for; null before the first, and for agencies
 */
record Statistics(
        LocalDate asOf,
        @JsonUnwrapped Figures figures,
        List<DirectiveFigures.OfAgency> agencies,
        List<DirectiveFigures.OfSourceDocument> sourceDocuments,
        List<DirectiveFigures.OfSection> sections,
        List<DirectiveTrend.Week> trend,
        ObstacleQueries.Counts obstacles,
        Reporting reporting) {

    /**
     * Who has reported.
     *
     * @param period its code; {@code title} in the reader's language
     * @param dueAt until when agencies answer
     */
    record Reporting(String period, String title, OffsetDateTime dueAt, @JsonUnwrapped PeriodStanding standing) {}
}
