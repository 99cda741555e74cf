package vn.dondoc.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table whose cells are separated by a sign, and quoted where they hold the sign or a line break. */
final class DelimitedRows {

    private static final Pattern DECLARATION = Pattern.compile("\\A\"?sep=(.)\"?\n");
    private static final int FEWEST = 3;
    private static final int SAMPLE = 20_000;

    private DelimitedRows() {}

    /** Nothing when the text is not separated by this sign. */
    static List<Grid> read(String text, char delimiter, ReadingLimits limits) {
        Matcher declaration = DECLARATION.matcher(text);
        boolean declared = declaration.find();
        if (declared && declaration.group(1).charAt(0) != delimiter || !occurs(text, delimiter)) {
            return List.of();
        }
        String rows = declared ? text.substring(declaration.end()) : text;
        return quoted(rows, delimiter, declared ? 1 : 0, limits)
                .or(() -> Optional.of(unquoted(rows, delimiter, declared ? 1 : 0, limits)))
                .map(DelimitedRows::mended)
                .map(grid -> List.of(new Grid(null, false, List.of(), grid, List.of(), true)))
                .orElse(List.of());
    }

    private static boolean occurs(String text, char delimiter) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        return sample.chars().filter(sign -> sign == delimiter).count() >= FEWEST;
    }

    /** Nothing when quotation marks do not close: then they are part of the text. */
    private static Optional<List<GridRow>> quoted(String text, char delimiter, int skipped, ReadingLimits limits) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        List<GridRow> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            var records = parser.iterator();
            long line = skipped + 1L;
            while (records.hasNext()) {
                CSVRecord next = records.next();
                add(rows, (int) line, next.toList(), limits);
                line = skipped + parser.getCurrentLineNumber() + 1;
            }
            return Optional.of(rows);
        } catch (IOException | UncheckedIOException unclosed) {
            return Optional.empty();
        }
    }

    private static List<GridRow> unquoted(String text, char delimiter, int skipped, ReadingLimits limits) {
        List<GridRow> rows = new ArrayList<>();
        int line = skipped;
        for (String each : text.split("\n", -1)) {
            line++;
            if (!each.isBlank()) {
                add(rows, line, List.of(each.split(Pattern.quote(String.valueOf(delimiter)), -1)), limits);
            }
        }
        return rows;
    }

    /** Pasted cells break their line without quotation marks: a line with too few cells goes on in the next. */
    private static List<GridRow> mended(List<GridRow> rows) {
        Optional<Header> header = HeaderFinder.find(rows);
        if (header.isEmpty()) {
            return rows;
        }
        int width = rows.get(header.get().first()).cells().size();
        if (!isTable(rows, header.get(), width)) {
            return List.of();
        }
        List<GridRow> mended = new ArrayList<>(rows.subList(0, header.get().last() + 1));
        for (GridRow row : rows.subList(header.get().last() + 1, rows.size())) {
            GridRow last = mended.get(mended.size() - 1);
            boolean begins = row.cell(0).text().isEmpty()
                    || RowNumber.of(row.cell(0).text()).kind() != RowNumber.Kind.NONE;
            boolean fits = last.cells().size() + row.cells().size() - 1 <= width;
            if (mended.size() > header.get().last() + 1
                    && !begins
                    && last.cells().size() < width
                    && fits) {
                goOn(last, row);
            } else {
                mended.add(row);
            }
        }
        return mended;
    }

    /** Prose has commas, too; but its lines have now more of them, now fewer. */
    private static boolean isTable(List<GridRow> rows, Header header, int width) {
        List<GridRow> below = rows.subList(header.last() + 1, rows.size());
        long regular = below.stream()
                .filter(row -> row.cells().size() == width
                        || RowNumber.of(header.number(row)).kind() == RowNumber.Kind.DIRECTIVE)
                .count();
        return regular * 3 >= below.size();
    }

    private static void goOn(GridRow row, GridRow next) {
        int last = row.cells().size() - 1;
        row.put(last, GridCell.of(row.cell(last).text() + "\n" + next.cell(0).text()));
        for (int i = 1; i < next.cells().size(); i++) {
            row.put(last + i, next.cell(i));
        }
    }

    private static void add(List<GridRow> rows, int line, List<String> texts, ReadingLimits limits) {
        List<GridCell> cells = new ArrayList<>();
        for (String text : texts.subList(0, Math.min(texts.size(), ReadingLimits.MOST_COLUMNS))) {
            limits.checkCell(text.length());
            boolean formula = text.startsWith("=") && text.length() > 1;
            cells.add(new GridCell(CellText.clean(text), formula, false, false, 1));
        }
        GridRow row = new GridRow(line, Set.of(), cells);
        if (!row.isEmpty()) {
            limits.addLine();
            rows.add(row);
        }
    }
}
