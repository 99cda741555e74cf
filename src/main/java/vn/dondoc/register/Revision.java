package vn.dondoc.register;

import java.util.List;
import vn.dondoc.calendar.Deadline;

/**
 * What a revised document says of a directive that is in the register already.
 *
 * @param texts all of them as they shall be; null leaves them
 * @param leadAgency the new lead, or null
 * @param addedCoordinators agencies, not groups
 * @param removedCoordinators agencies that have not been asked yet
 * @param deadline the new one, or null
 * @param document the revised document, for the record
 */
public record Revision(
        Texts texts,
        String leadAgency,
        List<String> addedCoordinators,
        List<String> removedCoordinators,
        Deadline deadline,
        String document) {

    /** The facts that are only text. */
    public record Texts(
            String section,
            String content,
            String sourceDocument,
            String requiredResult,
            String note,
            String leadAsWritten,
            String coordinatingAsWritten) {}
}
