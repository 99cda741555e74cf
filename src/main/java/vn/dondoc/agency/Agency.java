package vn.dondoc.agency;

/**
 * An agency or a group of agencies.
 *
 * @param code ASCII, also the id of its officers' group; its heads are in {@code <code>-head} as well
 * @param nsoCode number of a commune at the National Statistics Office, or null
 */
public record Agency(String code, String name, AgencyKind kind, String nsoCode) {

    public static final String HEAD_SUFFIX = "-head";

    public boolean isGroup() {
        return kind == AgencyKind.GROUP;
    }

    /** The group of the heads of an agency. */
    public static String headGroup(String code) {
        return code + HEAD_SUFFIX;
    }
}
