package vn.dondoc.followup;

import vn.dondoc.language.Refusal;

/** Says what is missing or too long before anything is done. */
final class Texts {

    private static final int LONGEST = 4000;

    private Texts() {}

    /** @throws Refusal (400) when nothing is said, or more than can be kept */
    static void require(String field, String text, String missing) {
        var faults = new Refusal.Collector();
        faults.requireText(field, text, missing);
        checkLength(faults, field, text, LONGEST);
        faults.refuseIfAny();
    }

    static void checkLength(Refusal.Collector faults, String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            faults.add(field, "textTooLong", field, longest);
        }
        if (text != null && text.indexOf('\0') >= 0) {
            faults.add(field, "controlCharacter", field);
        }
    }

    /** Null for what says nothing. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
