package vn.dondoc.administration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.Holiday;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.CalendarEffects;
import vn.dondoc.register.Days;

/** The calendar as administrators keep it. Every change is recorded with its source, and followed by the register. */
@Service
class HolidayTable {

    static final String SUBJECT = "calendar:holidays";

    private final Holidays holidays;
    private final CalendarEffects effects;
    private final AuditLog audit;

    HolidayTable(Holidays holidays, CalendarEffects effects, AuditLog audit) {
        this.holidays = holidays;
        this.effects = effects;
        this.audit = audit;
    }

    /** @throws Refusal (400) naming what is wrong, (409) when one of the days is entered already */
    @Transactional
    public void add(WrittenHoliday written, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        List<Holiday> entries = read(written);
        int version = holidays.beginChange();
        entries.forEach(this::requireNew);
        apply(version, HolidayPlan.adding(entries), null, actor);
    }

    /** @throws Refusal (400) naming what is wrong, (404) when the day is not entered, (409) when nothing would change */
    @Transactional
    public void change(LocalDate day, WrittenHoliday written, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Holiday entry = read(written).get(0);
        int version = holidays.beginChange();
        Holiday known = known(day);
        if (known.equals(entry)) {
            throw Refusal.conflict("calendarUnchanged");
        }
        if (!entry.day().equals(day)) {
            requireNew(entry);
        }
        apply(version, HolidayPlan.changing(known, entry), null, actor);
    }

    /**
     * @param source on what the day is taken out
     * @throws Refusal (400) without a source, (404) when the day is not entered
     */
    @Transactional
    public void remove(LocalDate day, String source, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        if (source == null || source.isBlank()) {
            throw Refusal.invalid("source", "holidayMissing.source");
        }
        int version = holidays.beginChange();
        apply(version, HolidayPlan.removing(known(day)), source.strip(), actor);
    }

    /**
     * What a file would change.
     *
     * @throws Refusal (400) naming the line of everything that is wrong
     */
    @Transactional(readOnly = true)
    public HolidayPlan preview(String file, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return HolidayPlan.replacing(holidays.all(), HolidayFile.read(file));
    }

    /**
     * Puts a file in the place of the years that it names, all of it or nothing.
     *
     * @param version of the table for which its changes were looked at
     * @throws Refusal (400) as for the preview, (409) when the table has changed since, or nothing would change
     */
    @Transactional
    public void replace(String file, int version, String name, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        List<Holiday> entries = HolidayFile.read(file);
        int made = holidays.beginChange();
        if (made != version + 1) {
            throw Refusal.conflict("calendarOvertaken");
        }
        HolidayPlan plan = HolidayPlan.replacing(holidays.all(), entries);
        if (plan.size() == 0) {
            throw Refusal.conflict("calendarUnchanged");
        }
        apply(made, plan, Sentences.in(ReaderLanguage.VIETNAMESE, "holidays.audit.file", name), actor);
    }

    private static List<Holiday> read(WrittenHoliday written) {
        var faults = HolidayFaults.inForm();
        List<Holiday> entries = written.read(faults);
        faults.refuseIfAny();
        return entries;
    }

    private void requireNew(Holiday entry) {
        holidays.find(entry.day()).ifPresent(known -> {
            throw Refusal.conflict("holidayKnown", Days.write(known.day()), known.name());
        });
    }

    private Holiday known(LocalDate day) {
        return holidays.find(day).orElseThrow(() -> Refusal.notFound("holidayUnknown", Days.write(day)));
    }

    /** @param removedBy on what entries are taken out */
    private void apply(int version, HolidayPlan plan, String removedBy, Actor actor) {
        for (Holiday entry : plan.removed()) {
            holidays.remove(entry.day());
            audit.add(change(actor, "HOLIDAY_REMOVED").from(words(entry), null).because(removedBy));
        }
        for (HolidayPlan.Change change : plan.changed()) {
            holidays.remove(change.before().day());
            holidays.put(change.after());
            audit.add(change(actor, "HOLIDAY_CHANGED")
                    .from(words(change.before()), words(change.after()))
                    .because(change.after().source()));
        }
        for (Holiday entry : plan.added()) {
            holidays.put(entry);
            audit.add(change(actor, "HOLIDAY_ADDED").from(null, words(entry)).because(entry.source()));
        }
        effects.follow(version, plan.size(), actor);
    }

    private static Change change(Actor actor, String action) {
        return Change.by(actor.account(), action, SUBJECT);
    }

    private static String words(Holiday entry) {
        return String.join(
                ", ",
                Days.write(entry.day()),
                sentence("holidays.kind." + entry.kind()),
                entry.name(),
                sentence(entry.confirmed() ? "holidays.confirmed" : "holidays.unconfirmed"));
    }

    private static String sentence(String key) {
        return Sentences.in(ReaderLanguage.VIETNAMESE, key);
    }
}
