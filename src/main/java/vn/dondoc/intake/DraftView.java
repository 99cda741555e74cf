package vn.dondoc.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.dondoc.register.Classification;

/**
 * A draft as the API shows it; {@code rows} are directives, each with its line in the file.
 *
 * @param columns the fields for which the file has a column
 * @param leftovers lines that were read and are no directive
 * @param progress of what goes on in the background; null until it is confirmed
 */
record DraftView(
        @JsonUnwrapped Line draft,
        List<String> columns,
        Summary summary,
        List<DraftRow> rows,
        List<Leftover> leftovers,
        Progress progress) {

    /** A draft without its rows, as in lists; {@code outcome} is null until it is confirmed. */
    record Line(
            String id,
            Draft.Status status,
            String plan,
            String fileName,
            String sha256,
            String defaultLeadAgency,
            LocalDate assignedOn,
            Classification classification,
            int rowCount,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            String confirmedBy,
            OffsetDateTime confirmedAt,
            Outcome outcome) {

        static Line of(Draft draft) {
            return new Line(
                    draft.id(),
                    draft.status(),
                    draft.plan(),
                    draft.fileName(),
                    draft.sha256(),
                    draft.defaultLead(),
                    draft.assignedOn(),
                    draft.classification(),
                    draft.rowCount(),
                    draft.uploadedBy(),
                    draft.uploadedAt(),
                    draft.confirmedBy(),
                    draft.confirmedAt(),
                    draft.created() == null
                            ? null
                            : new Outcome(draft.created(), draft.changed(), draft.unchanged(), draft.excluded()));
        }
    }

    /** How many: {@code errors} and {@code warnings} count problems, the rest directives; without what is left out. */
    record Summary(
            int rows,
            int directives,
            long errors,
            long warnings,
            @JsonProperty("new") long fresh,
            long changed,
            long unchanged) {

        static Summary of(List<DraftRow> all) {
            List<DraftRow> rows = all.stream().filter(row -> !row.excluded()).toList();
            long problems =
                    rows.stream().mapToLong(row -> row.problems().size()).sum();
            long errors = rows.stream()
                    .flatMap(row -> row.problems().stream())
                    .filter(Problem::isError)
                    .count();
            return new Summary(
                    all.size(),
                    rows.size(),
                    errors,
                    problems - errors,
                    count(rows, Change.NEW),
                    count(rows, Change.CHANGED),
                    count(rows, Change.UNCHANGED));
        }

        private static long count(List<DraftRow> rows, Change change) {
            return rows.stream().filter(row -> row.change() == change).count();
        }
    }

    /** How many directives are about to ask their coordinating agencies. */
    record Progress(long preparing) {}

    static DraftView of(Draft draft, List<JudgedRow> judged, Progress progress) {
        List<DraftRow> rows = judged.stream().map(JudgedRow::view).toList();
        List<String> columns = draft.columns().stream().map(Field::key).toList();
        return new DraftView(Line.of(draft), columns, Summary.of(rows), rows, draft.left(), progress);
    }
}
