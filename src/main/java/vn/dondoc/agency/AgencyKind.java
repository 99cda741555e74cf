package vn.dondoc.agency;

/** What an agency is. {@code PARTY} and {@code FRONT} are outside the committee's authority. */
public enum AgencyKind {
    DEPARTMENT,
    OFFICE,
    POLICE,
    PARTY,
    FRONT,
    COMMUNE,
    WARD,
    SPECIAL_ZONE,
    /** Stands for its members; has no officers of its own. */
    GROUP;

    /** Such an agency is asked, never told: reminders are worded as requests, and nothing escalates. */
    public boolean isOutsideAuthority() {
        return this == PARTY || this == FRONT;
    }
}
