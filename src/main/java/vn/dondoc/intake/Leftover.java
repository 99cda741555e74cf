package vn.dondoc.intake;

/**
 * A line of the file that was read and is no directive: a note under a section, a total, another table.
 *
 * @param line in the file, as whoever opens it counts
 */
record Leftover(int line, String text) {}
