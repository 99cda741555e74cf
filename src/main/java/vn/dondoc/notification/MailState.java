package vn.dondoc.notification;

import java.util.Arrays;
import vn.dondoc.language.Refusal;

/** How far a mail has come. */
enum MailState {
    WAITING,
    SENT,
    /** Not tried again before somebody asks for it. */
    REFUSED;

    /** @throws Refusal (400) for an unknown word; nothing given means any state, and is answered with null */
    static MailState read(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(state -> state.name().equals(written))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("state", "unknownMailState", written, "WAITING, SENT, REFUSED"));
    }
}
