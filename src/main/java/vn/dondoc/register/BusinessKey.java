package vn.dondoc.register;

/**
 * What ties a process to the register: the directive's code, and the agency where several processes share a code.
 *
 * @param agency the coordinating agency, or the member of a group that leads; null otherwise
 */
public record BusinessKey(String code, String agency) {

    private static final String SEPARATOR = "#";

    public static BusinessKey parse(String text) {
        int at = text.indexOf(SEPARATOR);
        return at < 0 ? new BusinessKey(text, null) : new BusinessKey(text.substring(0, at), text.substring(at + 1));
    }

    /** The pattern that all processes with an agency under this code match, escaped as the engine expects it. */
    public static String anyAgency(String code) {
        return code.replace("_", "\\_") + SEPARATOR + "%";
    }

    @Override
    public String toString() {
        return agency == null ? code : code + SEPARATOR + agency;
    }
}
