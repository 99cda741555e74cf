package vn.dondoc.administration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import vn.dondoc.agency.AgencyDecision;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** Reads what forms about agencies have in common: by which decision, and which version somebody has looked at. */
final class WrittenDecision {

    private WrittenDecision() {}

    static AgencyDecision of(Map<String, String> given) {
        return new AgencyDecision(day(given.get("on")), given.get("document"), given.get("reason"));
    }

    static int version(Map<String, String> given) {
        try {
            return Integer.parseInt(given.getOrDefault("version", ""));
        } catch (NumberFormatException noNumber) {
            throw Refusal.invalid("version", "unreadableValue", "version", given.get("version"));
        }
    }

    private static LocalDate day(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException noDay) {
            throw Refusal.invalid("on", "unreadableValue", Sentences.of("agencies.field.on"), written);
        }
    }
}
