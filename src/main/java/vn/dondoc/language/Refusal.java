package vn.dondoc.language;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * Something was not done, and why, in the reader's language. Nothing has changed when it is thrown. The message is a
 * sentence for people: Tasklist shows it as it stands.
 */
public final class Refusal extends RuntimeException {

    /**
     * One thing that is wrong.
     *
     * @param field the field of the request or form, or null when it concerns the whole
     * @param row the line of a file, and {@code column} the field in it; null where no file is concerned
     * @param code a stable name for programs
     * @param message the sentence for people
     */
    public record Fault(
            String field,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer row,
            @JsonInclude(JsonInclude.Include.NON_NULL) String column,
            String code,
            String message) {

        public Fault(String field, String code, String message) {
            this(field, null, null, code, message);
        }
    }

    private final HttpStatus status;
    private final transient List<Fault> faults;

    private Refusal(HttpStatus status, List<Fault> faults) {
        this(status, faults.get(0).message(), faults);
    }

    private Refusal(HttpStatus status, String message, List<Fault> faults) {
        super(message);
        this.status = status;
        this.faults = List.copyOf(faults);
    }

    /** 400: a value is missing or cannot be. The sentence is {@code refusal.<code>}. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return of(HttpStatus.BAD_REQUEST, field, code, arguments);
    }

    /** 403: the caller may not do this. */
    public static Refusal forbidden(String code, Object... arguments) {
        return of(HttpStatus.FORBIDDEN, null, code, arguments);
    }

    /** 404: not there, or not for this caller; the two are not told apart. */
    public static Refusal notFound(String code, Object... arguments) {
        return of(HttpStatus.NOT_FOUND, null, code, arguments);
    }

    /** 409: not in the present state. */
    public static Refusal conflict(String code, Object... arguments) {
        return of(HttpStatus.CONFLICT, null, code, arguments);
    }

    /** Any other answer. */
    public static Refusal of(HttpStatus status, String field, String code, Object... arguments) {
        return new Refusal(status, List.of(fault(field, code, arguments)));
    }

    /** Many things are wrong, under one sentence. */
    public static Refusal of(HttpStatus status, String code, List<Fault> faults) {
        return new Refusal(status, Sentences.of("refusal." + code, faults.size()), faults);
    }

    public static Fault fault(String field, String code, Object... arguments) {
        return new Fault(field, code, Sentences.of("refusal." + code, arguments));
    }

    public HttpStatus status() {
        return status;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Collects everything that is wrong, so that the reader is told once and not piece by piece. */
    public static final class Collector {

        private final List<Fault> faults = new ArrayList<>();

        public void add(String field, String code, Object... arguments) {
            faults.add(fault(field, code, arguments));
        }

        public void add(Fault fault) {
            faults.add(fault);
        }

        /** Adds the fault unless the text says something. */
        public void requireText(String field, String text, String code) {
            if (text == null || text.isBlank()) {
                add(field, code);
            }
        }

        /** @throws Refusal (400) when anything was wrong */
        public void refuseIfAny() {
            if (!faults.isEmpty()) {
                throw new Refusal(HttpStatus.BAD_REQUEST, faults);
            }
        }
    }
}
