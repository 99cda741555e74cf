package vn.dondoc.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.periodic.OwedReports;
import vn.dondoc.register.Duties;
import vn.dondoc.register.Duty;
import vn.dondoc.register.Paging;

/** What waits for an agency, as the page lists it. */
@Component
class WaitingForUs {

    private final Duties duties;
    private final DueWords dueWords;
    private final OwedReports owedReports;

    WaitingForUs(Duties duties, DueWords dueWords, OwedReports owedReports) {
        this.duties = duties;
        this.dueWords = dueWords;
        this.owedReports = owedReports;
    }

    /**
     * A page of the list.
     *
     * @param kind the one that is shown, or null for all
     * @param counts of every kind, whichever is shown
     * @param reports the periodic reports that are owed
     */
    record View(Duty.Kind kind, List<Duties.Count> counts, Paging.Page<Line> page, List<ReportLine> reports) {

        public int all() {
            return reports.size() + counts.stream().mapToInt(Duties.Count::all).sum();
        }

        public int late() {
            return (int) reports.stream().filter(line -> line.report().late()).count()
                    + counts.stream().mapToInt(Duties.Count::late).sum();
        }
    }

    /** A periodic report that is owed; it is about all that the agency leads, and stands before the rest. */
    record ReportLine(OwedReports.Owed report, String left) {}

    /** One line; the sentence says how much time is left. */
    record Line(Duty duty, String left) {}

    /** What only a head can do is left out for the others. */
    View of(String agency, boolean head, Duty.Kind kind, Paging paging) {
        Set<Duty.Kind> ours = Stream.of(Duty.Kind.values())
                .filter(one -> head || !one.isForHeads())
                .collect(Collectors.toSet());
        List<Duties.Count> counts = duties.counts(agency).stream()
                .filter(count -> ours.contains(count.kind()))
                .sorted(Comparator.comparing(Duties.Count::kind))
                .toList();
        Set<Duty.Kind> shown = kind != null && ours.contains(kind) ? Set.of(kind) : ours;
        long total = counts.stream()
                .filter(count -> shown.contains(count.kind()))
                .mapToLong(Duties.Count::all)
                .sum();
        List<Line> lines = duties.list(agency, shown, paging).stream()
                .map(duty -> new Line(duty, dueWords.leftOf(duty.dueOn())))
                .toList();
        return new View(shown.size() == 1 ? kind : null, counts, paging.page(lines, total), reports(agency, head));
    }

    /** What the head has is nothing for the officers any more. */
    private List<ReportLine> reports(String agency, boolean head) {
        return owedReports.of(agency).stream()
                .filter(report -> head || !report.atHead())
                .map(report -> new ReportLine(report, dueWords.leftOf(report.dueOn())))
                .toList();
    }
}
