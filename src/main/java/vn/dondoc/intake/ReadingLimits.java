package vn.dondoc.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import vn.dondoc.language.Refusal;

/** How much of a file is read, and how long: a file made to exhaust the server is refused in seconds. */
final class ReadingLimits {

    static final int LARGEST_FILE = 25 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 100;

    /** As many characters as a cell of a workbook can hold. */
    static final int LONGEST_CELL = 32_767;

    static final long LARGEST_PART = 200L * 1024 * 1024;

    /** Directives, and as much again for titles, sections, pages and what continues a row. */
    private static final int MOST_LINES = MOST_ROWS + 5_000;

    private static final int MOST_TEXT = 40_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long end = now() + LONGEST.toNanos();
    private long text;
    private int lines;

    /** @throws Refusal (413) when reading takes too long */
    void checkTime() {
        if (now() > end) {
            throw Unreadable.tooLarge("tableTakesTooLong", LONGEST.toSeconds());
        }
    }

    /** @throws Refusal (413) when the file holds more text than a table does */
    void addText(int characters) {
        text += characters;
        if (text > MOST_TEXT) {
            throw Unreadable.tooLarge("tableTextTooLong");
        }
    }

    /** The rows of each table are counted by themselves. */
    void startTable() {
        lines = 0;
    }

    /** @throws Refusal (413) when one cell holds more than any does */
    void checkCell(int characters) {
        if (characters > LONGEST_CELL) {
            throw Unreadable.tooLarge("tableCellTooLong", LONGEST_CELL);
        }
    }

    /** @throws Refusal (413) when there are more rows than are read */
    void addLine() {
        lines++;
        if (lines > MOST_LINES) {
            throw tooManyRows();
        }
        if (lines % 100 == 0) {
            checkTime();
        }
    }

    /** The time that this thread has worked: a file is not to blame for what else the server is doing. */
    private static long now() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    static Refusal tooManyRows() {
        return Unreadable.tooLarge("tableTooManyRows", MOST_ROWS);
    }
}
