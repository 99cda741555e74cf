package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.List;

/** A scanned register with the directives that its rows may be. Nothing is matched by itself. */
record ScanView(String id, String plan, String fileName, String sha256, List<Row> rows) {

    /**
     * One row.
     *
     * @param row its line in the file
     * @param sourceDocument number of the source document, as far as it can be read
     * @param accepted code of the directive that somebody has recognised in it, or null
     */
    record Row(
            int row,
            String content,
            String sourceDocument,
            LocalDate documentedOn,
            LocalDate dueOn,
            String accepted,
            List<ScanMatcher.Suggestion> suggestions) {}
}
