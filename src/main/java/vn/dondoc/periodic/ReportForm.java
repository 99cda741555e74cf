package vn.dondoc.periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import vn.dondoc.language.Refusal;

/** What stands in the fields of the report's page, as it was typed, so that nothing is lost when something is wrong. */
record ReportForm(List<Entry> entries) {

    static final String PERCENT = "percent";
    static final String DESCRIPTION = "description";
    static final String OBSTACLE = "obstacle";
    static final String UNCHANGED = "unchanged";

    /**
     * One directive.
     *
     * @param faults what is wrong with it
     */
    record Entry(
            ReportView.Line line,
            String percent,
            String description,
            String obstacle,
            boolean unchanged,
            List<String> faults) {

        /** The name of a field in the form. */
        public String field(String name) {
            return ReportDraft.field(line.directive(), name);
        }
    }

    /** As it was saved; where nothing was, from what the register has. */
    static ReportForm of(ReportView report) {
        return new ReportForm(report.lines().stream().map(ReportForm::saved).toList());
    }

    private static Entry saved(ReportView.Line line) {
        boolean untouched =
                line.percent() == null && line.description() == null && line.obstacle() == null && !line.unchanged();
        String obstacle = untouched && line.earlier() != null ? line.earlier().obstacle() : line.obstacle();
        int percent = line.percent() == null ? line.standing() : line.percent();
        return new Entry(line, String.valueOf(percent), line.description(), obstacle, line.unchanged(), List.of());
    }

    /** As it was sent; what is not among it, since it came meanwhile, as it was saved. */
    static ReportForm sent(ReportView report, MultiValueMap<String, String> fields) {
        return new ReportForm(report.lines().stream()
                .map(line -> fields.containsKey(ReportDraft.field(line.directive(), DESCRIPTION))
                        ? sent(line, fields)
                        : saved(line))
                .toList());
    }

    private static Entry sent(ReportView.Line line, MultiValueMap<String, String> fields) {
        String code = line.directive();
        return new Entry(
                line,
                fields.getFirst(ReportDraft.field(code, PERCENT)),
                fields.getFirst(ReportDraft.field(code, DESCRIPTION)),
                fields.getFirst(ReportDraft.field(code, OBSTACLE)),
                fields.containsKey(ReportDraft.field(code, UNCHANGED)),
                List.of());
    }

    /** @throws Refusal (400) naming every directive whose progress is no number */
    List<ReportLine> lines() {
        var faults = new Refusal.Collector();
        List<ReportLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(new ReportLine(
                    entry.line().directive(),
                    percent(entry, faults),
                    entry.description(),
                    entry.obstacle(),
                    entry.unchanged()));
        }
        faults.refuseIfAny();
        return lines;
    }

    private static Integer percent(Entry entry, Refusal.Collector faults) {
        String written = entry.percent() == null ? "" : entry.percent().strip();
        try {
            return written.isEmpty() ? null : Integer.valueOf(written);
        } catch (NumberFormatException noNumber) {
            faults.add(entry.field(PERCENT), "reportPercent", entry.line().directive());
            return null;
        }
    }

    /** With last period's words where there are none yet. */
    ReportForm continued() {
        return new ReportForm(entries.stream().map(ReportForm::continued).toList());
    }

    private static Entry continued(Entry entry) {
        ReportView.Earlier earlier = entry.line().earlier();
        boolean empty = entry.description() == null || entry.description().isBlank();
        if (earlier == null || earlier.description() == null || !empty) {
            return entry;
        }
        return new Entry(
                entry.line(),
                entry.percent(),
                earlier.description(),
                entry.obstacle() == null || entry.obstacle().isBlank() ? earlier.obstacle() : entry.obstacle(),
                entry.unchanged(),
                entry.faults());
    }

    /** With what is wrong, at the directives that it concerns. */
    ReportForm refused(List<Refusal.Fault> faults) {
        return new ReportForm(
                entries.stream().map(entry -> refused(entry, faults)).toList());
    }

    private static Entry refused(Entry entry, List<Refusal.Fault> faults) {
        List<String> fields = List.of(entry.field(PERCENT), entry.field(DESCRIPTION), entry.field(OBSTACLE));
        return new Entry(
                entry.line(),
                entry.percent(),
                entry.description(),
                entry.obstacle(),
                entry.unchanged(),
                faults.stream()
                        .filter(fault -> fields.contains(Objects.toString(fault.field(), "")))
                        .map(Refusal.Fault::message)
                        .toList());
    }
}
