package vn.dondoc.followup;

import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;

/** Says what is missing or too long before anything is done. */
final class Texts {

    private static final int LONGEST = 4000;

    private Texts() {}

    /** @throws Refusal (400) when nothing is said, or more than can be kept */
    static void require(String field, String text, String missing) {
        var faults = new Refusal.Collector();
        faults.requireText(field, text, missing);
        GivenText.check(faults, field, text, LONGEST);
        faults.refuseIfAny();
    }
}
