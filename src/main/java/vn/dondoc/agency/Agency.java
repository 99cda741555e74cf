package vn.dondoc.agency;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * An agency or a group of agencies.
 *
 * @param code ASCII, also the id of its officers' group; its heads are in {@code <code>-head} as well
 * @param nsoCode number of a commune at the National Statistics Office, or null
 * @param closedOn since when it is given nothing any more; null while it works
 * @param successor code of the agency that works in its place; null where there is none
 */
public record Agency(
        String code,
        String name,
        AgencyKind kind,
        String nsoCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate closedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String successor) {

    public static final String HEAD_SUFFIX = "-head";

    /** One that works. */
    public static Agency working(String code, String name, AgencyKind kind, String nsoCode) {
        return new Agency(code, name, kind, nsoCode, null, null);
    }

    @JsonIgnore
    public boolean isClosed() {
        return closedOn != null;
    }

    public boolean isGroup() {
        return kind == AgencyKind.GROUP;
    }

    /** The group of the heads of an agency. */
    public static String headGroup(String code) {
        return code + HEAD_SUFFIX;
    }
}
