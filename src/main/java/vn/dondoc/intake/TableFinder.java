package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the table of directives among the tables of a file, and what goes on in the tables after it. */
final class TableFinder {

    private static final int LONGEST_TITLE = 6;

    private TableFinder() {}

    /** A table and its header. */
    private record Candidate(int index, Grid grid, Header header) {}

    /** The table that names most columns, of those in sight first; nothing when none has a header. */
    static Optional<WrittenTable> find(List<Grid> grids) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < grids.size(); i++) {
            Optional<Header> header = HeaderFinder.find(grids.get(i).rows());
            if (header.isPresent()) {
                candidates.add(new Candidate(i, grids.get(i), header.get()));
            }
        }
        return candidates.stream()
                .min(Comparator.comparing(
                                (Candidate candidate) -> candidate.grid().hidden())
                        .thenComparing(
                                candidate -> -candidate.header().columns().size())
                        .thenComparing(candidate -> -candidate.grid().rows().size())
                        .thenComparing(Candidate::index))
                .map(best -> read(best, grids, candidates));
    }

    private static WrittenTable read(Candidate best, List<Grid> grids, List<Candidate> candidates) {
        Grid grid = best.grid();
        Header header = best.header();
        RowAssembler assembler = new RowAssembler(header, grid.breaksAreMeant());
        boolean inDocument = grid.name() == null;
        int offset = inDocument ? addEarlier(best, candidates, assembler) : 0;
        addBelow(grid, header.last() + 1, offset, assembler);
        offset += lines(grid);
        for (int i = best.index() + 1; inDocument && i < grids.size(); i++) {
            offset = addLater(grids.get(i), header, offset, assembler);
        }
        List<Leftover> leftovers = new ArrayList<>(assembler.leftovers());
        candidates.stream()
                .filter(other -> !inDocument && other != best)
                .forEach(other -> leftovers.add(new Leftover(0, other.grid().name())));
        return new WrittenTable(
                title(grid, header),
                Furniture.stampIn(linesAround(grids)),
                header.columns(),
                MissingNumbers.filled(assembler.rows(), header),
                leftovers);
    }

    /** Many a plan has one table for each section, all with the same header. */
    private static int addEarlier(Candidate best, List<Candidate> candidates, RowAssembler assembler) {
        int offset = 0;
        for (Candidate other : candidates) {
            if (other.index() < best.index() && other.header().isLike(best.header())) {
                addTitle(other.grid(), assembler);
                addBelow(other.grid(), other.header().last() + 1, offset, assembler);
                offset += lines(other.grid());
            }
        }
        addTitle(best.grid(), assembler);
        return offset;
    }

    private static int addLater(Grid grid, Header header, int offset, RowAssembler assembler) {
        Optional<Header> own = HeaderFinder.find(grid.rows());
        if (own.isPresent() && own.get().isLike(header)) {
            addTitle(grid, assembler);
            addBelow(grid, own.get().last() + 1, offset, assembler);
            return offset + lines(grid);
        }
        if (own.isEmpty() && goesOn(grid, header)) {
            addTitle(grid, assembler);
            addBelow(grid, 0, offset, assembler);
            return offset + lines(grid);
        }
        return offset;
    }

    /** A table without a header whose columns are as many, and whose first column counts. */
    private static boolean goesOn(Grid grid, Header header) {
        int width =
                grid.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean counts = grid.rows().stream()
                .anyMatch(row -> RowNumber.of(row.cell(0).text()).kind() == RowNumber.Kind.DIRECTIVE);
        return counts && width >= header.width() && width <= header.width() + 1;
    }

    private static void addTitle(Grid grid, RowAssembler assembler) {
        if (!grid.before().isEmpty()) {
            String line = grid.before().get(grid.before().size() - 1);
            SectionTitle.numbered(CellText.line(line)).ifPresent(assembler::section);
        }
    }

    private static void addBelow(Grid grid, int from, int offset, RowAssembler assembler) {
        for (GridRow row : grid.rows().subList(from, grid.rows().size())) {
            assembler.add(offset == 0 ? row : new GridRow(row.line() + offset, row.doubts(), row.cells()));
        }
    }

    private static int lines(Grid grid) {
        return grid.rows().isEmpty()
                ? 0
                : grid.rows().get(grid.rows().size() - 1).line();
    }

    private static String title(Grid grid, Header header) {
        List<String> lines = new ArrayList<>(grid.before());
        for (GridRow row : grid.rows().subList(0, header.first())) {
            row.written().forEach(cell -> lines.add(CellText.joined(cell.text())));
        }
        List<String> nearest = lines.subList(Math.max(0, lines.size() - LONGEST_TITLE), lines.size());
        return nearest.isEmpty() ? null : String.join("\n", nearest);
    }

    /** Everything short that is written outside of long cells: a stamp is a line of its own, in a table or not. */
    private static List<String> linesAround(List<Grid> grids) {
        List<String> lines = new ArrayList<>();
        for (Grid grid : grids) {
            lines.addAll(grid.before());
            lines.addAll(grid.after());
            Optional<Header> header = HeaderFinder.find(grid.rows());
            int end = header.map(Header::first).orElse(grid.rows().size());
            grid.rows().subList(0, end).forEach(row -> row.written().forEach(cell -> {
                for (String line : cell.text().split("\n")) {
                    lines.add(line);
                }
            }));
        }
        return lines;
    }
}
