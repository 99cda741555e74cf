package vn.dondoc.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.dondoc.audit.AuditEntry;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.CalendarEffects;

/** Puts the page of the holiday table together. */
@Component
class HolidayPages {

    private static final int CHANGES_SHOWN = 10;
    private static final int ENTRIES_SHOWN = 30;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Holidays holidays;
    private final HolidayYears years;
    private final CalendarEffects effects;
    private final AuditLog audit;
    private final OfficeClock clock;

    HolidayPages(Holidays holidays, HolidayYears years, CalendarEffects effects, AuditLog audit, OfficeClock clock) {
        this.holidays = holidays;
        this.years = years;
        this.effects = effects;
        this.audit = audit;
        this.clock = clock;
    }

    /** A form: of a new entry, or of one that is changed. */
    record Form(LocalDate edited, WrittenHoliday written, List<Refusal.Fault> faults) {

        static final Form NEW = new Form(null, new WrittenHoliday("", "", "HOLIDAY", "", "", ""), List.of());
    }

    /** A change of the table, and what it has moved. */
    record Moved(String at, CalendarEffects.Effect effect) {}

    /** What exactly somebody changed. */
    record Recorded(String at, String by, String text, String source) {}

    /**
     * @param year null for the present one
     * @param faults of a file; empty unless one was refused
     */
    String page(Integer year, Form form, List<Refusal.Fault> faults, Model model) {
        int shown = year == null ? clock.today().getYear() : year;
        List<Holiday> days = holidays.all().stream()
                .filter(day -> day.day().getYear() == shown)
                .toList();
        List<Integer> missing = years.missing();
        model.addAttribute("year", shown);
        model.addAttribute("years", years.all());
        model.addAttribute("missing", missing.isEmpty() ? null : HolidayYears.text(missing));
        model.addAttribute("holidays", ofKind(days, Holiday.Kind.HOLIDAY));
        model.addAttribute("workdays", ofKind(days, Holiday.Kind.WORKDAY));
        model.addAttribute("form", form);
        model.addAttribute("kinds", Holiday.Kind.values());
        model.addAttribute("faults", faults);
        model.addAttribute(
                "changes",
                effects.latest(CHANGES_SHOWN).stream()
                        .map(effect -> new Moved(
                                effect.changedAt()
                                        .atZoneSameInstant(OfficeClock.ZONE)
                                        .format(MOMENT),
                                effect))
                        .toList());
        model.addAttribute(
                "recorded",
                audit.of(HolidayTable.SUBJECT, 0, ENTRIES_SHOWN).stream()
                        .map(HolidayPages::recorded)
                        .toList());
        return "holidays";
    }

    /** What the latest change has done so far, in a sentence. */
    String outcome() {
        CalendarEffects.Effect effect = effects.latest(1).get(0);
        return effect.finishedAt() == null
                ? Sentences.of("holidays.done.running", effect.directives())
                : Sentences.of("holidays.done.finished", effect.directives(), effect.ladders(), effect.rounds());
    }

    /** @throws Refusal (404) when it is no day, or not entered */
    Holiday entry(String day) {
        return holidays.find(day(day)).orElseThrow(() -> Refusal.notFound("holidayUnknown", day));
    }

    static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noDay) {
            throw Refusal.notFound("holidayUnknown", written);
        }
    }

    private static Recorded recorded(AuditEntry entry) {
        String text = Sentences.of("holidays.audit." + entry.action(), entry.before(), entry.after());
        return new Recorded(
                entry.at().atZoneSameInstant(OfficeClock.ZONE).format(MOMENT), entry.actor(), text, entry.detail());
    }

    private static List<Holiday> ofKind(List<Holiday> days, Holiday.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).toList();
    }
}
