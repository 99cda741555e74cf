package vn.dondoc.periodic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.PeriodicReporting.Asked;

/** Shows reports to the agency that writes them, and to those who oversee it. */
@Service
@Transactional(readOnly = true)
public class ReportReading {

    private final Periods periods;
    private final AgencyReports reports;
    private final ReportLines lines;
    private final ReportDraft draft;
    private final Agencies agencies;
    private final OfficeClock clock;

    ReportReading(
            Periods periods,
            AgencyReports reports,
            ReportLines lines,
            ReportDraft draft,
            Agencies agencies,
            OfficeClock clock) {
        this.periods = periods;
        this.reports = reports;
        this.lines = lines;
        this.draft = draft;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws Refusal (403) for another agency's report, (404) when there is none */
    public ReportView of(String code, String agency, Actor reader) {
        if (!reader.oversees() && !reader.agencies().contains(agency)) {
            throw Refusal.forbidden("notYourReport");
        }
        Period period = periods.get(code);
        AgencyReport report = reports.get(period, agency);
        boolean late = report.late() || report.state().isOutstanding() && isOver(period);
        return new ReportView(
                PeriodView.of(period),
                new AgencyRef(agency, agencies.nameOf(agency)),
                report.state(),
                report.savedAt(),
                report.returnComment(),
                report.sentAt(),
                report.sentBy(),
                late,
                lines(period, report));
    }

    /** The period itself: for tasks, whose reader has been checked. */
    public Period period(String code) {
        return periods.get(code);
    }

    boolean isOver(Period period) {
        return clock.now().isAfter(period.dueAt());
    }

    /** While it is written, of what is asked now; afterwards of what was said then. */
    private List<ReportView.Line> lines(Period period, AgencyReport report) {
        List<Asked> asked = draft.asked(period, report.agency());
        Map<String, ReportLine> written = AgencyReporting.byDirective(lines.of(report.id()));
        Map<String, ReportDraft.Earlier> earlier = draft.earlier(period, report.agency(), asked);
        Map<String, Asked> known = asked.stream().collect(Collectors.toMap(Asked::directive, Function.identity()));
        Stream<String> codes = report.state() == AgencyReport.State.OWED
                ? asked.stream().map(Asked::directive)
                : inOrder(asked, written.keySet()).stream();
        return codes.map(code -> line(code, known.get(code), written.get(code), earlier.get(code)))
                .toList();
    }

    private static List<String> inOrder(List<Asked> asked, Set<String> written) {
        List<String> codes = new ArrayList<>(
                asked.stream().map(Asked::directive).filter(written::contains).toList());
        written.stream().filter(code -> !codes.contains(code)).sorted().forEach(codes::add);
        return codes;
    }

    private static ReportView.Line line(String code, Asked asked, ReportLine written, ReportDraft.Earlier earlier) {
        return new ReportView.Line(
                code,
                asked == null ? null : asked.content(),
                asked == null ? null : asked.deadlineAsWritten(),
                asked == null ? null : asked.dueOn(),
                asked == null ? null : asked.lastDay(),
                asked == null ? null : asked.state(),
                asked == null ? 0 : asked.percent(),
                written == null ? null : written.percent(),
                written == null ? null : written.description(),
                written == null ? null : written.obstacle(),
                written != null && written.unchanged(),
                earlier == null
                        ? null
                        : new ReportView.Earlier(earlier.period(), earlier.description(), earlier.obstacle()));
    }
}
