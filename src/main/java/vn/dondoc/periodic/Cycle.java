package vn.dondoc.periodic;

import java.time.LocalTime;

/**
 * When a rhythm has its days. Days are days of the month, and may be no working days.
 *
 * @param inMonth only for {@link Rhythm#FINAL}: its month
 * @param opensDay when agencies are asked; null, as the other days, for {@link Rhythm#DAILY}
 * @param dueDay until when they answer, and {@code dueTime} until what time in Vietnam
 * @param closesDay the last day of consolidation: on the next one the report has to be where it is sent to
 */
record Cycle(
        Rhythm rhythm,
        boolean active,
        Integer inMonth,
        Integer opensDay,
        Integer dueDay,
        LocalTime dueTime,
        Integer closesDay) {}
