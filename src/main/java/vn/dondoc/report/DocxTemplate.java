package vn.dondoc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word template. Its parts are copied; the document's rows are written one by one, so that a table of any length takes
 * no more memory than one row.
 */
final class DocxTemplate implements Template {

    private static final String DOCUMENT = "word/document.xml";
    private static final Pattern HEADER_OR_FOOTER = Pattern.compile("word/(header|footer)\\d*\\.xml");

    private final InputStream file;

    DocxTemplate(InputStream file) {
        this.file = file;
    }

    @Override
    public void fill(Facts facts, Consumer<Consumer<Line>> lines, OutputStream target) throws IOException {
        try (var source = new ZipInputStream(file);
                var copy = new ZipOutputStream(target)) {
            for (ZipEntry part = source.getNextEntry(); part != null; part = source.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals(DOCUMENT)) {
                    write(DocxPart.read(source, facts), lines, copy);
                } else if (HEADER_OR_FOOTER.matcher(part.getName()).matches()) {
                    write(DocxPart.read(source, facts), each -> {}, copy);
                } else {
                    source.transferTo(copy);
                }
                copy.closeEntry();
            }
        }
    }

    private static void write(DocxPart part, Consumer<Consumer<Line>> lines, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        part.writeTo(writer, lines);
        writer.flush();
    }
}
