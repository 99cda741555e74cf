package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;

/**
 * "Trung ương xác nhận": what became of a result after the province had confirmed it. It is reported upwards, then
 * accepted or returned; every step has its day and its document, and stays on record. State and lateness are the
 * province's own and do not change by it.
 */
@Service
@Transactional
public class CentralConfirmations {

    private static final int LONGEST_DOCUMENT = 400;
    private static final int LONGEST_NOTE = 4000;

    private final JdbcClient jdbc;
    private final Directives directives;
    private final AuditLog audit;
    private final OfficeClock clock;

    CentralConfirmations(JdbcClient jdbc, Directives directives, AuditLog audit, OfficeClock clock) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.audit = audit;
        this.clock = clock;
    }

    /** One step. {@code document}: the number of the document with which it was taken. */
    public record Entry(
            CentralStep step,
            LocalDate day,
            String document,
            String note,
            String recordedBy,
            OffsetDateTime recordedAt) {}

    /** A step that somebody wants to put on record. {@code note} is needed where a result was returned. */
    public record NewEntry(CentralStep step, LocalDate day, String document, String note) {}

    /**
     * Puts a step on record.
     *
     * @throws Refusal (403) unless the monitoring unit or a supervisor does it, (409) when the step does not follow the
     *     one before, (400) naming everything that is missing or impossible
     */
    public void record(String code, NewEntry entry, Actor actor) {
        if (!mayRecord(actor)) {
            throw Refusal.forbidden("notYourRole");
        }
        Directive directive = directives.lock(code);
        Entry latest = latest(directive.id());
        requireOrder(directive, latest, entry.step());
        check(directive, latest, entry);
        jdbc.sql("INSERT INTO central_confirmation (directive_id, step, happened_on, document, note, recorded_by,"
                        + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        directive.id(),
                        entry.step().name(),
                        entry.day(),
                        entry.document().strip(),
                        GivenText.orNull(entry.note()),
                        actor.account(),
                        clock.now())
                .update();
        audit.add(Change.by(actor.account(), "CENTRAL_" + entry.step(), directive.subject())
                .from(null, entry.day())
                .because(told(entry)));
    }

    private static String told(NewEntry entry) {
        String note = GivenText.orNull(entry.note());
        return note == null ? entry.document().strip() : entry.document().strip() + "\n" + note;
    }

    static boolean mayRecord(Actor actor) {
        return actor.is(Role.MONITORING) || actor.is(Role.SUPERVISOR);
    }

    /** The oldest first; for those who may see the directive. */
    @Transactional(readOnly = true)
    List<Entry> of(long directive) {
        return jdbc.sql("SELECT step, happened_on AS \"day\", document, note, recorded_by AS recordedBy,"
                        + " recorded_at AS recordedAt FROM central_confirmation WHERE directive_id = ? ORDER BY id")
                .param(directive)
                .query(Entry.class)
                .list();
    }

    /** Which steps can come next. */
    @Transactional(readOnly = true)
    List<CentralStep> next(Directive directive) {
        Entry latest = latest(directive.id());
        if (latest != null && latest.step() == CentralStep.POSTED) {
            return List.of(CentralStep.ACCEPTED, CentralStep.RETURNED);
        }
        return directive.state() == DirectiveState.COMPLETED ? List.of(CentralStep.POSTED) : List.of();
    }

    private Entry latest(long directive) {
        List<Entry> all = of(directive);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private void requireOrder(Directive directive, Entry latest, CentralStep step) {
        boolean posted = latest != null && latest.step() == CentralStep.POSTED;
        if (step == null) {
            throw Refusal.invalid("step", "missingCentralStep");
        }
        if (step == CentralStep.POSTED && posted) {
            throw Refusal.conflict("centralAlreadyPosted", Days.write(latest.day()));
        }
        if (step == CentralStep.POSTED && directive.state() != DirectiveState.COMPLETED) {
            throw Refusal.conflict("centralNotCompleted");
        }
        if (step != CentralStep.POSTED && !posted) {
            throw Refusal.conflict("centralNotPosted");
        }
    }

    private void check(Directive directive, Entry latest, NewEntry entry) {
        var faults = new Refusal.Collector();
        faults.requireText("document", entry.document(), "missingCentralStepDocument");
        GivenText.check(faults, "document", entry.document(), LONGEST_DOCUMENT);
        GivenText.check(faults, "note", entry.note(), LONGEST_NOTE);
        if (entry.step() == CentralStep.RETURNED) {
            faults.requireText("note", entry.note(), "missingCentralNote");
        }
        LocalDate earliest = latest != null ? latest.day() : directive.completedOn();
        if (entry.day() == null) {
            faults.add("day", "missingCentralDay");
        } else if (entry.day().isAfter(clock.today())) {
            faults.add("day", "centralDayAhead", Days.write(entry.day()));
        } else if (earliest != null && entry.day().isBefore(earliest)) {
            faults.add("day", "centralDayBefore", Days.write(entry.day()), Days.write(earliest));
        }
        faults.refuseIfAny();
    }
}
