package vn.dondoc.tasklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.periodic.AgencyReport;
import vn.dondoc.periodic.Period;
import vn.dondoc.periodic.PeriodReading;
import vn.dondoc.periodic.PeriodStanding;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.periodic.ReportReading;
import vn.dondoc.periodic.ReportView;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Days;

/** The values that the forms of periodic reports show. */
@Component
class ReportFormFacts {

    private static final int MOST_NAMED = 10;
    private static final int LONGEST_CONTENT = 160;

    private final ReportReading reports;
    private final PeriodReading periods;
    private final Agencies agencies;

    ReportFormFacts(ReportReading reports, PeriodReading periods, Agencies agencies) {
        this.reports = reports;
        this.periods = periods;
        this.agencies = agencies;
    }

    /** One directive, as the form lists it. */
    record Line(
            String directive,
            String content,
            Integer percent,
            String description,
            String obstacle,
            boolean unchanged) {}

    /** Empty for a task that is none of a periodic report. */
    Optional<Map<String, Object>> of(String step, BusinessKey key, Actor reader) {
        return switch (step) {
            case "userTask_monthlyReport", "userTask_signOffReport" -> Optional.of(ofAgency(key, reader));
            case "userTask_consolidateReport" -> Optional.of(ofPeriod(key));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> ofAgency(BusinessKey key, Actor reader) {
        Period period = reports.period(ReportKey.periodOf(key).orElseThrow());
        ReportView report = reports.of(period.code(), key.agency(), reader);
        List<String> silent = report.lines().stream()
                .filter(line -> !line.unchanged() && line.description() == null)
                .map(ReportView.Line::directive)
                .toList();
        Map<String, Object> facts = about(period);
        facts.put("agency", key.agency());
        facts.put("agencyName", report.agency().name());
        facts.put("late", report.late());
        facts.put("askedCount", report.lines().size());
        facts.put("writtenCount", report.lines().size() - silent.size());
        facts.put("silentCount", silent.size());
        facts.put("silent", named(silent));
        facts.put("returnComment", report.state() == AgencyReport.State.OWED ? report.returnComment() : null);
        facts.put(
                "reportLines",
                report.lines().stream()
                        .filter(line -> !silent.contains(line.directive()))
                        .map(ReportFormFacts::line)
                        .toList());
        return facts;
    }

    private Map<String, Object> ofPeriod(BusinessKey key) {
        Period period = reports.period(ReportKey.periodOf(key).orElseThrow());
        PeriodStanding standing = periods.standing(period.code());
        Map<String, Object> facts = about(period);
        facts.put("closesOn", Days.write(period.closesOn()));
        facts.put("askedCount", standing.asked());
        facts.put("sentCount", standing.sent());
        facts.put("lateCount", standing.sentLate());
        facts.put("missingCount", standing.outstanding());
        facts.put(
                "missingAgencies",
                periods.outstanding(period.code()).stream()
                        .map(agencies::nameOf)
                        .toList());
        return facts;
    }

    private static Map<String, Object> about(Period period) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("period", period.code());
        facts.put("title", period.title());
        facts.put("due", period.due());
        return facts;
    }

    private static Line line(ReportView.Line line) {
        return new Line(
                line.directive(),
                shortened(line.content()),
                line.percent() == null ? line.standing() : line.percent(),
                line.description(),
                line.obstacle(),
                line.unchanged());
    }

    private static String named(List<String> codes) {
        String named = codes.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return codes.size() > MOST_NAMED ? named + ", …" : named;
    }

    private static String shortened(String content) {
        return content == null || content.length() <= LONGEST_CONTENT
                ? content
                : content.substring(0, LONGEST_CONTENT) + "…";
    }
}
