package vn.dondoc.report;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import vn.dondoc.register.Days;

/** A row of a Word table as a pattern: pieces of XML, and between them the names of what is to be written there. */
final class DocxRow {

    private static final String BREAK = "</w:t><w:br/><w:t xml:space=\"preserve\">";

    private final Template.Kind kind;
    private final List<String> pieces = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    DocxRow(Template.Kind kind, String xml) {
        this.kind = kind;
        Matcher matcher = Placeholders.PATTERN.matcher(xml);
        int from = 0;
        while (matcher.find()) {
            pieces.add(xml.substring(from, matcher.start()));
            names.add(known(Placeholders.name(matcher.toMatchResult())));
            from = matcher.end();
        }
        pieces.add(xml.substring(from));
    }

    private String known(String name) {
        boolean known =
                kind == Template.Kind.SECTION ? Line.Section.NAMES.contains(name) : Line.Row.NAMES.contains(name);
        if (!known) {
            throw new UnknownPlaceholder(name);
        }
        return name;
    }

    Template.Kind kind() {
        return kind;
    }

    void write(Line line, Writer target) throws IOException {
        target.write(pieces.get(0));
        for (int i = 0; i < names.size(); i++) {
            target.write(xml(line.value(names.get(i))));
            target.write(pieces.get(i + 1));
        }
    }

    private static String xml(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof LocalDate day ? Days.write(day) : CleanText.of(value.toString());
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", BREAK);
    }
}
