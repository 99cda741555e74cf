package vn.dondoc.intake;

import org.springframework.http.HttpStatus;
import vn.dondoc.language.Refusal;

/** Why a file cannot be read as a table, as a sentence for whoever sent it. */
final class Unreadable {

    private static final String FIELD = "file";

    private Unreadable() {}

    /** 400: it is not whole, or holds no table of directives. */
    static Refusal content(String code, Object... arguments) {
        return Refusal.invalid(FIELD, code, arguments);
    }

    static Refusal damaged() {
        return content("tableDamaged");
    }

    /** 413: more than is read at once. */
    static Refusal tooLarge(String code, Object... arguments) {
        return Refusal.of(HttpStatus.PAYLOAD_TOO_LARGE, FIELD, code, arguments);
    }

    /** 415: of a kind that is not read. */
    static Refusal kind(String code) {
        return Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, FIELD, code);
    }
}
