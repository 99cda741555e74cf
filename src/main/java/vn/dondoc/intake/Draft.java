package vn.dondoc.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import vn.dondoc.register.Classification;

/**
 * A file that was read and waits for confirmation, without its rows.
 *
 * @param defaultLead code of the agency or group that leads where the file names nobody who could, or null
 * @param classification of the rows that do not say
 * @param dayShift whole days by which dates of the demonstration are moved; 0 for every file that somebody uploads
 * @param stamp a secrecy mark on the document, or null
 * @param columnsRead the columns that the table has, separated by commas
 * @param leftovers what was read and is no directive: a line for each, beginning with its number in the file
 */
record Draft(
        String id,
        Status status,
        String plan,
        String fileName,
        String sha256,
        String defaultLead,
        LocalDate assignedOn,
        Classification classification,
        int dayShift,
        String stamp,
        String columnsRead,
        String leftovers,
        int rowCount,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        String confirmedBy,
        OffsetDateTime confirmedAt,
        Integer created,
        Integer changed,
        Integer unchanged,
        Integer excluded) {

    enum Status {
        DRAFT,
        CONFIRMED,
        /** Nobody confirmed it in time; its rows are gone. */
        EXPIRED
    }

    /** The fields for which the file has a column. */
    /** Whether it is a register of results and not only a plan. */
    boolean tellsResults() {
        return columns().contains(Field.STATE) || columns().contains(Field.DESCRIPTION);
    }

    List<Field> columns() {
        return Arrays.stream(columnsRead.split(","))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Field.of(Column.valueOf(name)).stream())
                .sorted()
                .toList();
    }

    List<Leftover> left() {
        return leftovers.lines().map(Draft::leftover).toList();
    }

    private static Leftover leftover(String line) {
        int space = line.indexOf(' ');
        return new Leftover(Integer.parseInt(line.substring(0, space)), line.substring(space + 1));
    }
}
