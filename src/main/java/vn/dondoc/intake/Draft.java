package vn.dondoc.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.register.Classification;

/**
 * A file that was read and waits for confirmation, without its rows.
 *
 * @param defaultLead code of the agency or group that leads where the file names nobody who could, or null
 * @param classification of the rows that do not say
 * @param dayShift whole days by which dates of the demonstration are moved; 0 for every file that somebody uploads
 * @param stamp a secrecy mark on the document, or null
 * @param columnsRead the columns that the table has, separated by commas
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

    Set<Column> columns() {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        Arrays.stream(columnsRead.split(","))
                .filter(name -> !name.isEmpty())
                .map(Column::valueOf)
                .forEach(columns::add);
        return columns;
    }
}
