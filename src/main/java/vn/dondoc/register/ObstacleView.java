package vn.dondoc.register;

import java.time.LocalDate;

/**
 * An obstacle as its readers see it. What was written is null for an administrator, who does not read what agencies
 * write.
 *
 * @param holder the identity group that has it now; null when it is closed
 * @param daysOpen calendar days from raising to today, or to its end
 * @param advice what the monitoring unit says; {@code proposedDueOn} the deadline it proposes
 * @param remark what the supervisors say
 * @param decidedOn when it was closed, by whomever; null while it is open
 */
public record ObstacleView(
        long id,
        AgencyRef agency,
        String description,
        String recommendation,
        LocalDate requestedDueOn,
        String raisedBy,
        LocalDate raisedOn,
        ObstacleState state,
        String holder,
        long daysOpen,
        String advice,
        LocalDate proposedDueOn,
        String handledBy,
        LocalDate handledOn,
        String remark,
        LocalDate grantedDueOn,
        String document,
        String decidedBy,
        LocalDate decidedOn) {

    /** How an official table says it, on one line; null where it may not be read. */
    public String reported() {
        if (description == null) {
            return null;
        }
        return (agency.name() + ": " + description + ". Kiến nghị: " + recommendation)
                .replaceAll("\\s+", " ")
                .replace(".. Kiến nghị: ", ". Kiến nghị: ");
    }
}
