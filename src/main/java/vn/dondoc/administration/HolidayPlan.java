package vn.dondoc.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.dondoc.calendar.Holiday;

/** What would become of the holiday table. */
record HolidayPlan(List<Holiday> added, List<Change> changed, List<Holiday> removed) {

    record Change(Holiday before, Holiday after) {}

    public int size() {
        return added.size() + changed.size() + removed.size();
    }

    static HolidayPlan adding(List<Holiday> entries) {
        return new HolidayPlan(entries, List.of(), List.of());
    }

    static HolidayPlan changing(Holiday before, Holiday after) {
        return new HolidayPlan(List.of(), List.of(new Change(before, after)), List.of());
    }

    static HolidayPlan removing(Holiday entry) {
        return new HolidayPlan(List.of(), List.of(), List.of(entry));
    }

    /** A file stands for every year of which it names a day; other years stay as they are. */
    static HolidayPlan replacing(List<Holiday> present, List<Holiday> file) {
        Map<LocalDate, Holiday> before = present.stream().collect(Collectors.toMap(Holiday::day, Function.identity()));
        Set<Integer> years = file.stream().map(entry -> entry.day().getYear()).collect(Collectors.toSet());
        Set<LocalDate> kept = new HashSet<>();
        List<Holiday> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (Holiday entry : file) {
            Holiday known = before.get(entry.day());
            kept.add(entry.day());
            if (known == null) {
                added.add(entry);
            } else if (!known.equals(entry)) {
                changed.add(new Change(known, entry));
            }
        }
        List<Holiday> removed = present.stream()
                .filter(entry -> years.contains(entry.day().getYear()) && !kept.contains(entry.day()))
                .toList();
        return new HolidayPlan(added, changed, removed);
    }
}
