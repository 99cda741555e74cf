package vn.dondoc.followup;

import java.time.OffsetDateTime;
import java.util.List;
import vn.dondoc.register.AgencyRef;

/**
 * "Ý kiến chỉ đạo": what the leadership says about a directive.
 *
 * @param text null for an administrator, who does not read what is written about the work; so are the answers
 * @param parts to whom it is said, as far as the reader may know them
 */
public record Instruction(long id, String text, String givenBy, OffsetDateTime givenAt, List<Part> parts) {

    /**
     * One lead agency to which it is said.
     *
     * @param agency null while no lead is known
     * @param answeredAt null until it is answered
     * @param waits whether the answer is awaited: not given, and the work not over
     */
    public record Part(AgencyRef agency, String answer, String answeredBy, OffsetDateTime answeredAt, boolean waits) {}

    /** Whether an answer is awaited of somebody. */
    public boolean waits() {
        return parts.stream().anyMatch(Part::waits);
    }
}
