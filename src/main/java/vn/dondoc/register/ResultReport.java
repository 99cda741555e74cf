package vn.dondoc.register;

import java.time.LocalDate;

/**
 * What a lead agency reports as its result.
 *
 * @param documentDate the date of the result document, or null; it becomes the completion date
 */
public record ResultReport(String description, int progressPercent, String documentNumber, LocalDate documentDate) {}
