package vn.dondoc.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Paging;

/** Names what is late, the oldest deadline first. */
@Component
class LateWork {

    /** A report stays readable; the table under it has them all. */
    private static final int NAMED = 30;

    private static final int SHORT = 160;
    private static final String OLDEST_FIRST = "dueOn,asc";

    private final DirectiveQueries queries;
    private final OfficeClock clock;

    LateWork(DirectiveQueries queries, OfficeClock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** One line for each; a line that says so when there is nothing, or more than can be named. */
    List<String> lines(Lateness late, DirectiveFilter filter, Actor reader) {
        if (filter.lateness() != null && filter.lateness() != late) {
            return List.of("Không có.");
        }
        var found = queries.list(filter.judged(late), new Paging(0, NAMED), OLDEST_FIRST, reader);
        List<String> lines = new ArrayList<>();
        found.content().forEach(directive -> lines.add(line(directive)));
        long more = found.page().totalElements() - lines.size();
        if (more > 0) {
            lines.add("Và " + more + " nhiệm vụ khác trong Phụ lục kèm theo.");
        }
        return lines.isEmpty() ? List.of("Không có.") : lines;
    }

    private String line(DirectiveView directive) {
        return "- " + lead(directive) + ": nhiệm vụ " + directive.code() + " “" + shortened(directive.content())
                + "” (thời hạn " + Days.write(directive.dueOn()) + ", " + howLate(directive) + ").";
    }

    private static String lead(DirectiveView directive) {
        if (directive.leadAgency() != null) {
            return directive.leadAgency().name();
        }
        return directive.leadAsWritten() == null ? "Chưa rõ cơ quan chủ trì" : directive.leadAsWritten();
    }

    private String howLate(DirectiveView directive) {
        LocalDate done = directive.completedOn();
        long days = ChronoUnit.DAYS.between(directive.dueOn(), done == null ? clock.today() : done);
        return done == null
                ? "quá hạn " + days + " ngày"
                : "hoàn thành ngày " + Days.write(done) + ", chậm " + days + " ngày";
    }

    private static String shortened(String content) {
        String line = content.replaceAll("\\s+", " ").strip();
        if (line.length() <= SHORT) {
            return line;
        }
        int space = line.lastIndexOf(' ', SHORT);
        return line.substring(0, space < 1 ? SHORT : space) + "…";
    }
}
