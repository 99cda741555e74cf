package vn.dondoc.periodic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.PeriodicReporting;
import vn.dondoc.register.PeriodicReporting.Asked;

/** Holds what is written against what is asked. */
@Component
class ReportDraft {

    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_NAMED = 8;

    private final Periods periods;
    private final ReportLines lines;
    private final PeriodicReporting register;

    ReportDraft(Periods periods, ReportLines lines, PeriodicReporting register) {
        this.periods = periods;
        this.lines = lines;
        this.register = register;
    }

    /** What the agency is asked about at present. */
    List<Asked> asked(Period period, String agency) {
        return register.askedOf(agency, periods.scope(period.id()));
    }

    /** What was last said of a directive: in an earlier report, or else in the register. */
    record Earlier(String period, String description, String obstacle) {}

    Map<String, Earlier> earlier(Period period, String agency, Collection<Asked> asked) {
        Map<String, Earlier> found = new LinkedHashMap<>();
        asked.stream()
                .filter(one -> one.description() != null || one.obstacle() != null)
                .forEach(one -> found.put(one.directive(), new Earlier(null, one.description(), one.obstacle())));
        lines.before(period, agency)
                .forEach(line ->
                        found.put(line.directive(), new Earlier(line.period(), line.description(), line.obstacle())));
        return found;
    }

    /** A draft may be incomplete, but not impossible. Blank is nothing. */
    List<ReportLine> checked(Period period, String agency, List<ReportLine> written) {
        Map<String, Asked> asked =
                asked(period, agency).stream().collect(Collectors.toMap(Asked::directive, Function.identity()));
        var faults = new Refusal.Collector();
        List<ReportLine> kept = new ArrayList<>();
        for (ReportLine line : AgencyReporting.byDirective(written).values()) {
            if (line.directive() == null || !asked.containsKey(line.directive())) {
                faults.add("directive", "notAskedAbout", String.valueOf(line.directive()));
                continue;
            }
            check(line, faults);
            kept.add(new ReportLine(
                    line.directive(),
                    line.percent(),
                    GivenText.orNull(line.description()),
                    GivenText.orNull(line.obstacle()),
                    line.unchanged()));
        }
        faults.refuseIfAny();
        return kept;
    }

    private static void check(ReportLine line, Refusal.Collector faults) {
        String code = line.directive();
        if (line.percent() != null && (line.percent() < 0 || line.percent() > 100)) {
            faults.add(field(code, "percent"), "reportPercent", code);
        }
        checkText(line.description(), field(code, "description"), code, faults);
        checkText(line.obstacle(), field(code, "obstacle"), code, faults);
    }

    private static void checkText(String text, String field, String code, Refusal.Collector faults) {
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(field, "reportTextTooLong", code, LONGEST_TEXT);
        }
        if (text != null && text.indexOf('\0') >= 0) {
            faults.add(field, "controlCharacter", field);
        }
    }

    /** As programs and pages find the place. */
    static String field(String directive, String name) {
        return directive + "." + name;
    }

    /**
     * The whole report: of every directive that is asked about.
     *
     * @throws Refusal (400) naming those of which nothing is said
     */
    List<ReportLine> complete(Period period, AgencyReport report) {
        List<Asked> asked = asked(period, report.agency());
        Map<String, ReportLine> written = AgencyReporting.byDirective(lines.of(report.id()));
        List<String> silent = asked.stream()
                .map(Asked::directive)
                .filter(code -> !written.containsKey(code) || !written.get(code).saysSomething())
                .toList();
        refuseSilent(silent);
        Map<String, Earlier> earlier = earlier(period, report.agency(), asked);
        return asked.stream()
                .map(one -> complete(written.get(one.directive()), one, earlier.get(one.directive())))
                .toList();
    }

    private static void refuseSilent(List<String> silent) {
        var faults = new Refusal.Collector();
        if (silent.size() > 1) {
            String named = silent.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            String rest = silent.size() > MOST_NAMED ? ", …" : "";
            faults.add(null, "reportIncomplete", silent.size(), named + rest);
        }
        silent.forEach(code -> faults.add(field(code, "description"), "reportSilent", code));
        faults.refuseIfAny();
    }

    private static ReportLine complete(ReportLine line, Asked asked, Earlier earlier) {
        String before = earlier == null ? null : earlier.description();
        String description = line.unchanged() && line.description() == null ? before : line.description();
        int percent = line.percent() == null ? asked.percent() : line.percent();
        boolean unchanged = line.unchanged() && percent == asked.percent();
        return new ReportLine(line.directive(), percent, description, line.obstacle(), unchanged);
    }
}
