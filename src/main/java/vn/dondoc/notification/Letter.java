package vn.dondoc.notification;

import java.util.List;

/**
 * The text of a mail, ready to be laid out: every sentence in the reader's language, every link absolute.
 *
 * @param more what is said of lines that found no place, or null
 */
record Letter(
        String language,
        String subject,
        String greeting,
        List<Part> parts,
        String more,
        String home,
        String homeLink,
        String closing) {

    /** What asks the same of the reader. */
    record Part(String heading, List<Line> lines) {}

    /** One notice. */
    record Line(String sentence, List<Link> links) {}

    record Link(String text, String address) {}
}
