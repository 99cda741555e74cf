package vn.dondoc.agency;

import java.time.LocalDate;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/**
 * By which decision an agency changes.
 *
 * @param on the day from which it counts
 * @param document number and date of the decision
 * @param reason what else is to be remembered; may be null
 */
public record AgencyDecision(LocalDate on, String document, String reason) {

    private static final int LONGEST_DOCUMENT = 400;
    private static final int LONGEST_REASON = 1000;

    public AgencyDecision {
        document = document == null || document.isBlank() ? null : document.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** @param latest the last day that is possible; null for any */
    void check(LocalDate latest, Refusal.Collector faults) {
        if (on == null) {
            faults.add("on", "missingDecisionDay");
        } else if (latest != null && on.isAfter(latest)) {
            faults.add("on", "decisionInFuture");
        }
        faults.requireText("document", document, "missingDecision");
        checkText("document", document, LONGEST_DOCUMENT, faults);
        checkText("reason", reason, LONGEST_REASON, faults);
    }

    private static void checkText(String field, String text, int longest, Refusal.Collector faults) {
        if (text == null) {
            return;
        }
        String called = Sentences.of("agencies.field." + field);
        if (text.length() > longest) {
            faults.add(field, "textTooLong", called, longest);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            faults.add(field, "controlCharacter", called);
        }
    }
}
