package vn.dondoc.intake;

/** Whole numbers out of attributes, where anything may stand. */
final class Numbers {

    private Numbers() {}

    /** @throws vn.dondoc.language.Refusal when it is no whole number: the file is damaged */
    static int of(String digits) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException noNumber) {
            throw Unreadable.damaged();
        }
    }
}
