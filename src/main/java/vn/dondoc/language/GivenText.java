package vn.dondoc.language;

/** What somebody has written into a field. */
public final class GivenText {

    private GivenText() {}

    /** The text without the blanks around it; null for what says nothing. */
    public static String orNull(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** Finds fault with what is longer than can be kept, or holds characters that cannot. */
    public static void check(Refusal.Collector faults, String field, String written, int longest) {
        if (written != null && written.length() > longest) {
            faults.add(field, "textTooLong", field, longest);
        }
        if (written != null && written.indexOf('\0') >= 0) {
            faults.add(field, "controlCharacter", field);
        }
    }
}
