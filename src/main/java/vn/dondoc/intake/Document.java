package vn.dondoc.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The tables of a .docx, read as a stream of events. */
final class Document {

    private static final String MAIN = "word/document.xml";
    private static final int MOST_HEADERS = 10;

    private Document() {}

    /** The tables in their order, those within a cell after the one that holds them. */
    static List<Grid> read(byte[] bytes, ReadingLimits limits) throws IOException {
        try (OfficeParts parts = OfficeParts.open(bytes, limits)) {
            ListLabels labels = new ListLabels();
            var numbering = parts.find("word/numbering.xml");
            if (numbering.isPresent()) {
                try (InputStream part = numbering.get()) {
                    labels.read(part);
                }
            }
            DocumentTables tables = new DocumentTables(labels, limits);
            for (int i = 1; i <= MOST_HEADERS; i++) {
                var header = parts.find("word/header" + i + ".xml");
                if (header.isPresent()) {
                    try (InputStream part = header.get()) {
                        tables.readHeader(part);
                    }
                }
            }
            try (InputStream part = parts.get(MAIN)) {
                return tables.read(part);
            }
        }
    }
}
