package vn.dondoc.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the rows out of the text of a scanned register: passages that stand apart, or begin with a number; the document
 * and the deadline stand in them or in the short passages that follow.
 */
final class ScannedRegister {

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\s*(?:[|\\[]\\s*|\\s+)\\p{L}.*");
    private static final Pattern DOCUMENT = Pattern.compile("\\bs\\S{1,2} ?(\\d{1,3}) ?-", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(\\d{1,2})[/-](\\d{1,2})[/-](20\\d{2})(?!\\d)");
    private static final int SHORT = 80;
    private static final int LONGEST = 3500;

    private final List<ScannedRow> rows = new ArrayList<>();
    private final List<LocalDate> dates = new ArrayList<>();
    private final StringBuilder passage = new StringBuilder();
    private int passageLine;
    private int line;
    private String content;
    private String document;

    private ScannedRegister() {}

    static List<ScannedRow> rows(String text) {
        var register = new ScannedRegister();
        int number = 0;
        for (String written : text.split("\\R")) {
            number++;
            register.take(number, written.strip());
        }
        register.endPassage();
        register.endRow();
        return register.rows.stream().filter(ScannedRow::isDirective).toList();
    }

    private void take(int number, String written) {
        if (written.isEmpty() || NUMBERED.matcher(written).matches()) {
            endPassage();
        }
        if (written.isEmpty()) {
            return;
        }
        if (passage.isEmpty()) {
            passageLine = number;
        }
        passage.append(passage.isEmpty() ? "" : " ").append(written);
    }

    /** A short passage belongs to the row before it. */
    private void endPassage() {
        if (passage.isEmpty()) {
            return;
        }
        String text = passage.toString();
        passage.setLength(0);
        if (text.length() >= SHORT) {
            endRow();
            line = passageLine;
            content = cut(text);
        } else if (content != null && Character.isLowerCase(text.charAt(0))) {
            content = cut(content + " " + text);
        }
        readFacts(text);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private void readFacts(String text) {
        Matcher number = DOCUMENT.matcher(text);
        if (document == null && number.find()) {
            document = number.group(1).replaceFirst("^0+(?=.)", "");
        }
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            day(date).ifPresent(dates::add);
        }
    }

    private static Optional<LocalDate> day(Matcher date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))));
        } catch (DateTimeException misread) {
            return Optional.empty();
        }
    }

    /** Of the days in a row the first is the document's and the last the deadline's: it is the later one. */
    private void endRow() {
        if (content != null) {
            LocalDate first = dates.stream().min(LocalDate::compareTo).orElse(null);
            LocalDate last = dates.size() < 2
                    ? null
                    : dates.stream().max(LocalDate::compareTo).orElse(null);
            rows.add(new ScannedRow(line, content, document, document == null ? null : first, last));
        }
        content = null;
        document = null;
        dates.clear();
    }
}
