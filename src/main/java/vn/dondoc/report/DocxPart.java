package vn.dondoc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One XML part of a Word file, filled but for its table: what stands before the rows, their patterns, what follows. */
final class DocxPart {

    /** No text of a document contains it: it is an instruction, and those are dropped when the part is read. */
    private static final String MARK = "dondoc-rows";

    private final String before;
    private final List<DocxRow> patterns;
    private final String after;

    private DocxPart(String before, List<DocxRow> patterns, String after) {
        this.before = before;
        this.patterns = patterns;
        this.after = after;
    }

    /** Reads a part, which is small, and leaves the stream open. */
    static DocxPart read(InputStream part, Facts facts) throws IOException {
        Document document = WordXml.parse(part.readAllBytes());
        WordXml.elements(document, "p").forEach(DocxParagraph::joinPlaceholders);
        List<DocxRow> patterns = takePatterns(document);
        WordXml.elements(document, "p").forEach(paragraph -> DocxParagraph.fill(paragraph, facts));
        String whole = WordXml.write(document);
        String mark = "<?" + MARK + "?>";
        int at = whole.indexOf(mark);
        return at < 0
                ? new DocxPart(whole, List.of(), "")
                : new DocxPart(whole.substring(0, at), patterns, whole.substring(at + mark.length()));
    }

    /** The mark stands where the first pattern stood. */
    private static List<DocxRow> takePatterns(Document document) {
        List<DocxRow> patterns = new ArrayList<>();
        for (Element row : WordXml.elements(document, "tr")) {
            Template.Kind kind = Template.Kind.of(WordXml.text(row));
            if (kind != Template.Kind.FIXED) {
                patterns.add(new DocxRow(kind, WordXml.write(row)));
                Node table = row.getParentNode();
                if (patterns.size() == 1) {
                    table.insertBefore(document.createProcessingInstruction(MARK, ""), row);
                }
                table.removeChild(row);
            }
        }
        return patterns;
    }

    void writeTo(Writer target, Consumer<Consumer<Line>> lines) throws IOException {
        target.write(before);
        if (!patterns.isEmpty()) {
            lines.accept(line -> write(line, target));
        }
        target.write(after);
    }

    private void write(Line line, Writer target) {
        for (DocxRow pattern : patterns) {
            if (pattern.kind().fits(line)) {
                try {
                    pattern.write(line, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return;
            }
        }
    }
}
