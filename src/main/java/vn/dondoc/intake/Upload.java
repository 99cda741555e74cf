package vn.dondoc.intake;

import java.time.LocalDate;
import vn.dondoc.register.Classification;

/**
 * What is said with a file.
 *
 * @param plan to which its directives belong; created when it is new
 * @param defaultLead code of who leads where the file names nobody who could, or null
 * @param assignedOn when they were assigned; null for today
 * @param classification of rows that do not say
 * @param dayShift whole days by which dates of the demonstration are moved; else 0
 */
public record Upload(
        String plan, String defaultLead, LocalDate assignedOn, Classification classification, int dayShift) {}
