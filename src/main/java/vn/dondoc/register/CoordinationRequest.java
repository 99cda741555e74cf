package vn.dondoc.register;

import java.time.LocalDate;

/**
 * What the lead asks of the coordinating agencies.
 *
 * @param kind opinion, figures, joint work; may be null
 * @param request the question in words; may be null
 * @param dueOn until when; null for the usual time
 */
public record CoordinationRequest(String kind, String request, LocalDate dueOn) {

    public static final CoordinationRequest USUAL = new CoordinationRequest(null, null, null);
}
