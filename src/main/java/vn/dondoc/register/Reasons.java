package vn.dondoc.register;

import vn.dondoc.language.Refusal;

/** What is decided over an agency's head needs a reason. */
final class Reasons {

    private Reasons() {}

    /** @throws Refusal (400) when nothing is said */
    static void require(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "missingReason");
        }
    }
}
