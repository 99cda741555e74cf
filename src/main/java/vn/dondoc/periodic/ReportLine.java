package vn.dondoc.periodic;

/**
 * What an agency says of one directive; a draft may leave any of it open.
 *
 * @param unchanged whether there is nothing new: then the description is that of the report before
 */
public record ReportLine(String directive, Integer percent, String description, String obstacle, boolean unchanged) {

    boolean saysSomething() {
        return unchanged || description != null && !description.isBlank();
    }
}
