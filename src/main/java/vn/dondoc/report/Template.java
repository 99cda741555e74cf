package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * A file with placeholders. A table row in which names of a directive stand is its pattern and is repeated; so is one
 * with the names of a section. Everything else is filled once and stays as the office has made it.
 */
interface Template {

    /**
     * Writes the filled file. Lines are asked for once, and written as they come.
     *
     * @throws UnknownPlaceholder when the template names what does not exist
     */
    void fill(Facts facts, Consumer<Consumer<Line>> lines, OutputStream target) throws IOException;

    /** Which lines a text is the pattern of. */
    enum Kind {
        DIRECTIVE,
        SECTION,
        FIXED;

        static Kind of(String text) {
            for (String name : Placeholders.in(text)) {
                if (Line.Row.NAMES.contains(name)) {
                    return DIRECTIVE;
                }
                if (Line.Section.NAMES.contains(name)) {
                    return SECTION;
                }
            }
            return FIXED;
        }

        boolean fits(Line line) {
            return this == (line instanceof Line.Section ? SECTION : DIRECTIVE);
        }
    }
}
