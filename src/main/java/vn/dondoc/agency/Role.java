package vn.dondoc.agency;

/** The roles that are not bound to an agency, and the engine groups they stand for. */
public enum Role {
    MONITORING("monitoring"),
    SUPERVISOR("supervisors"),
    LEADERSHIP("leadership"),
    ADMINISTRATOR("camunda-admin");

    private final String group;

    Role(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    static boolean isRoleGroup(String group) {
        for (Role role : values()) {
            if (role.group.equals(group)) {
                return true;
            }
        }
        return false;
    }
}
