package vn.dondoc.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheets of an .xlsx, read as a stream of events: its size does not matter, what it holds does. */
final class Workbook {

    private static final int MOST_SHEETS = 100;

    private final OfficeParts parts;
    private final ReadingLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private Workbook(OfficeParts parts, ReadingLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /** One table for each sheet, those that are hidden last. */
    static List<Grid> read(byte[] bytes, ReadingLimits limits) throws IOException {
        try (OfficeParts parts = OfficeParts.open(bytes, limits)) {
            return new Workbook(parts, limits).grids();
        }
    }

    private List<Grid> grids() throws IOException {
        readSheetNames();
        SharedTexts shared = new SharedTexts(limits);
        readIfThere("xl/sharedStrings.xml", shared::read);
        SheetStyles styles = new SheetStyles();
        readIfThere("xl/styles.xml", styles::read);
        CellValue values = new CellValue(styles, from1904);
        List<Grid> grids = new ArrayList<>();
        sheets.sort(Comparator.comparing(Sheet::hidden));
        for (Sheet sheet : sheets.subList(0, Math.min(sheets.size(), MOST_SHEETS))) {
            limits.startTable();
            try (InputStream part = parts.get(sheet.part())) {
                List<GridRow> rows = new SheetRows(shared, styles, values, limits).read(part);
                grids.add(new Grid(sheet.name(), sheet.hidden(), List.of(), rows, List.of(), true));
            }
        }
        return grids;
    }

    private void readSheetNames() throws IOException {
        Map<String, String> targets = new HashMap<>();
        readIfThere(
                "xl/_rels/workbook.xml.rels",
                part -> Markup.read(part, (Opening) (name, attributes) -> {
                    if (name.equals("Relationship")
                            && String.valueOf(attributes.get("Type")).endsWith("/worksheet")) {
                        targets.put(attributes.get("Id"), partOf(attributes.get("Target")));
                    }
                }));
        try (InputStream part = parts.get("xl/workbook.xml")) {
            Markup.read(part, (Opening) (name, attributes) -> {
                if (name.equals("workbookPr")) {
                    String date1904 = attributes.get("date1904");
                    from1904 = "1".equals(date1904) || "true".equals(date1904);
                } else if (name.equals("sheet") && targets.containsKey(attributes.relationship())) {
                    String state = attributes.get("state");
                    boolean hidden = state != null && !state.equals("visible");
                    sheets.add(new Sheet(attributes.get("name"), targets.get(attributes.relationship()), hidden));
                }
            });
        }
    }

    private void readIfThere(String name, PartReader reader) throws IOException {
        var part = parts.find(name);
        if (part.isPresent()) {
            try (InputStream stream = part.get()) {
                reader.read(stream);
            }
        }
    }

    private static String partOf(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private record Sheet(String name, String part, boolean hidden) {}

    private interface PartReader {
        void read(InputStream part) throws IOException;
    }

    /** A listener that only looks at elements and their attributes. */
    private interface Opening extends Markup.Listener {
        @Override
        default void text(String text) {
            // Nothing is written between these elements.
        }

        @Override
        default void closed(String name) {
            // Their end says nothing.
        }
    }
}
