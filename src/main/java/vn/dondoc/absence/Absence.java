package vn.dondoc.absence;

import java.time.LocalDate;

/**
 * Somebody is away, and somebody else of the same agency or unit stands in.
 *
 * @param firstDay and {@code lastDay} both included, Vietnam time
 */
record Absence(long id, String account, String deputy, LocalDate firstDay, LocalDate lastDay) {}
