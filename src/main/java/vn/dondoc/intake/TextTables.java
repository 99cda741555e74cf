package vn.dondoc.intake;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.dondoc.language.Refusal;

/** Finds the table in a text. How it is laid out is not declared anywhere, so each layout is tried and the best kept. */
final class TextTables {

    /** One way to lay out a table in text. */
    private interface Layout {
        List<Grid> read(String text, ReadingLimits limits) throws IOException;
    }

    private static final List<Layout> LAYOUTS = List.of(
            MarkdownTables::read,
            PastedCells::read,
            (text, limits) -> DelimitedRows.read(text, '\t', limits),
            (text, limits) -> DelimitedRows.read(text, ',', limits),
            (text, limits) -> DelimitedRows.read(text, ';', limits),
            (text, limits) -> DelimitedRows.read(text, '|', limits),
            AlignedColumns::read);

    private TextTables() {}

    static List<Grid> read(String text, ReadingLimits limits) throws IOException {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        List<Grid> best = List.of();
        long most = 0;
        Refusal tooLarge = null;
        for (Layout layout : LAYOUTS) {
            limits.checkTime();
            limits.startTable();
            List<Grid> grids = List.of();
            try {
                grids = layout.read(plain, limits);
            } catch (Refusal refused) {
                // Too large in this layout; in the one that it has, it may not be.
                tooLarge = refused;
            }
            long score = grids.stream().mapToLong(TextTables::score).max().orElse(0);
            if (score > most) {
                most = score;
                best = grids;
            }
        }
        if (best.isEmpty() && tooLarge != null) {
            throw tooLarge;
        }
        limits.startTable();
        return best.isEmpty() ? ExtractedText.read(plain, limits) : best;
    }

    /** What counts most is how many columns were understood, then how many numbered rows stand below them. */
    private static long score(Grid grid) {
        Optional<Header> header = HeaderFinder.find(grid.rows());
        if (header.isEmpty()) {
            return 0;
        }
        List<Integer> numbers = header.get().places().getOrDefault(Column.NUMBER, List.of(0));
        long numbered = grid.rows().stream()
                .skip(header.get().last() + 1L)
                .filter(row -> RowNumber.of(row.cell(numbers.get(0)).text()).kind() == RowNumber.Kind.DIRECTIVE)
                .count();
        return header.get().columns().size() * 1_000_000L + numbered;
    }
}
