package vn.dondoc.intake;

import java.time.LocalDate;

/**
 * One row of a scanned register, as far as the machine could read it.
 *
 * @param document number of the source document, {@code documentedOn} its date; null where they cannot be read
 */
record ScannedRow(int line, String content, String document, LocalDate documentedOn, LocalDate dueOn) {

    private static final int SHORTEST = 60;

    /** Whether there is enough of it to recognise a directive. */
    boolean isDirective() {
        return LetterLikeness.groups(content).size() >= SHORTEST && !isHeading();
    }

    /** "Nhóm 1 - …" stands on every page. */
    private boolean isHeading() {
        return content.matches("Nh\\S{1,3}m \\d.*");
    }
}
