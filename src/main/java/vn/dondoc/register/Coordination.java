package vn.dondoc.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One line of the roster: a coordinating agency, until when it is asked, and what it answered. */
public record Coordination(
        long id,
        long directiveId,
        String agency,
        int position,
        Answer answer,
        LocalDate dueOn,
        String contribution,
        String answeredBy,
        OffsetDateTime answeredAt) {}
