package vn.dondoc.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.AgencyRef;

/**
 * Something about a row that somebody should know before it is imported.
 *
 * @param column the field, by its name in the API
 * @param value what is written, where a name has to be chosen for it
 * @param candidates agencies that may be meant by an unknown name
 * @param suggestion what the field may be meant to be; never assumed
 */
record Problem(
        String column,
        String code,
        Severity severity,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) String value,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<AgencyRef> candidates,
        @JsonInclude(JsonInclude.Include.NON_NULL) String suggestion) {

    private static final Set<String> ERRORS = Set.of(
            "CLASSIFIED_MARK",
            "MISSING_LEAD",
            "MISSING_CONTENT",
            "UNKNOWN_AGENCY",
            "CLOSED_AGENCY",
            "IMPOSSIBLE_DATE",
            "IMPOSSIBLE_NUMBER",
            "DUPLICATE_NUMBER",
            "NUMBER_TAKEN",
            "SEVERAL_LEADS",
            "COMPLETED_IN_FUTURE",
            "TEXT_TOO_LONG");

    /** The sentence is {@code problem.row.<code>}. */
    static Problem of(Field field, String code, Object... arguments) {
        return new Problem(
                field.key(),
                code,
                ERRORS.contains(code) ? Severity.ERROR : Severity.WARNING,
                Sentences.of("problem.row." + code, arguments),
                null,
                null,
                null);
    }

    /** @param written the name for which one of the agencies has to be chosen */
    Problem choosingFor(String written, List<AgencyRef> agencies) {
        return new Problem(column, code, severity, message, written, agencies, suggestion);
    }

    Problem suggesting(String suggested) {
        return new Problem(column, code, severity, message, this.value, candidates, suggested);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
