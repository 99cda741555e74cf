package vn.dondoc.periodic;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** Where an administrator, or the monitoring unit, says when which report is asked for. Open periods keep their days. */
@PageController
@RequestMapping(PeriodPages.ADDRESS + "/cycle")
class CyclePage {

    /** Every month has it. */
    private static final int LAST_DAY = 28;

    private static final int MONTHS = 12;

    private final Cycles cycles;
    private final TransactionOperations transactions;
    private final AuditLog audit;
    private final CurrentActor currentActor;

    CyclePage(Cycles cycles, TransactionOperations transactions, AuditLog audit, CurrentActor currentActor) {
        this.cycles = cycles;
        this.transactions = transactions;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    static boolean mayChange(Actor actor) {
        return actor.is(Role.ADMINISTRATOR) || actor.is(Role.MONITORING);
    }

    /** A rhythm as it stands in the form. */
    record Row(
            Rhythm rhythm,
            boolean active,
            String inMonth,
            String opensDay,
            String dueDay,
            String dueTime,
            String closesDay) {}

    @GetMapping
    ModelAndView read() {
        require();
        return page(rows());
    }

    @PostMapping
    ModelAndView change(@RequestParam MultiValueMap<String, String> fields, RedirectAttributes after) {
        Actor actor = require();
        List<Row> typed = rows().stream().map(row -> typed(row, fields)).toList();
        try {
            List<Cycle> wanted = read(typed);
            transactions.executeWithoutResult(status -> {
                List<Cycle> before = cycles.all();
                wanted.forEach(cycles::change);
                audit.add(Change.by(actor.account(), "REPORT_CYCLE_CHANGED", "report-cycle")
                        .because(before + " -> " + wanted));
            });
        } catch (Refusal refusal) {
            ModelAndView page = page(typed);
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("faults", refusal.faults());
            return page;
        }
        after.addFlashAttribute("done", Sentences.of("reportCycle.changed"));
        return new ModelAndView("redirect:" + PeriodPages.ADDRESS + "/cycle");
    }

    private Actor require() {
        Actor actor = currentActor.get();
        if (!mayChange(actor)) {
            throw Refusal.forbidden("notYourRole");
        }
        return actor;
    }

    private static ModelAndView page(List<Row> rows) {
        return new ModelAndView("report-cycle", Map.of("rows", rows));
    }

    /** The most usual first. */
    private List<Row> rows() {
        return cycles.all().stream()
                .sorted(Comparator.comparing((Cycle cycle) -> cycle.rhythm() == Rhythm.DAILY)
                        .thenComparing(cycle -> -cycle.rhythm().ordinal()))
                .map(cycle -> new Row(
                        cycle.rhythm(),
                        cycle.active(),
                        text(cycle.inMonth()),
                        text(cycle.opensDay()),
                        text(cycle.dueDay()),
                        cycle.dueTime().toString(),
                        text(cycle.closesDay())))
                .toList();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    private static Row typed(Row row, MultiValueMap<String, String> fields) {
        String name = row.rhythm() + ".";
        return new Row(
                row.rhythm(),
                fields.containsKey(name + "active"),
                row.inMonth() == null ? null : fields.getFirst(name + "inMonth"),
                row.opensDay() == null ? null : fields.getFirst(name + "opensDay"),
                row.dueDay() == null ? null : fields.getFirst(name + "dueDay"),
                fields.getFirst(name + "dueTime"),
                row.closesDay() == null ? null : fields.getFirst(name + "closesDay"));
    }

    private static List<Cycle> read(List<Row> rows) {
        var faults = new Refusal.Collector();
        List<Cycle> cycles = new ArrayList<>();
        for (Row row : rows) {
            boolean daily = row.rhythm() == Rhythm.DAILY;
            Integer month = row.rhythm() == Rhythm.FINAL ? number(row, "inMonth", row.inMonth(), MONTHS, faults) : null;
            Integer opens = daily ? null : number(row, "opensDay", row.opensDay(), LAST_DAY, faults);
            Integer due = daily ? null : number(row, "dueDay", row.dueDay(), LAST_DAY, faults);
            Integer closes = daily ? null : number(row, "closesDay", row.closesDay(), LAST_DAY, faults);
            LocalTime time = time(row, faults);
            if (opens != null && due != null && closes != null && (opens > due || due >= closes)) {
                faults.add(row.rhythm() + ".dueDay", "cycleOrder", name(row));
            }
            cycles.add(new Cycle(row.rhythm(), row.active(), month, opens, due, time, closes));
        }
        faults.refuseIfAny();
        return cycles;
    }

    private static Integer number(Row row, String field, String written, int most, Refusal.Collector faults) {
        try {
            int number = Integer.parseInt(written == null ? "" : written.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        faults.add(row.rhythm() + "." + field, "cycleNumber", name(row), Sentences.of("reportCycle." + field), most);
        return null;
    }

    private static LocalTime time(Row row, Refusal.Collector faults) {
        try {
            return LocalTime.parse(row.dueTime() == null ? "" : row.dueTime().strip());
        } catch (DateTimeParseException noTime) {
            faults.add(row.rhythm() + ".dueTime", "cycleTime", name(row));
            return null;
        }
    }

    private static String name(Row row) {
        return Sentences.of("reportCycle." + row.rhythm());
    }
}
