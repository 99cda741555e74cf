package vn.dondoc.agency;

/** The roles that are not bound to an agency, and the engine groups they stand for. */
public enum Role {
    MONITORING("monitoring", "Đơn vị theo dõi"),
    SUPERVISOR("supervisors", "Bộ phận kiểm tra, xác nhận"),
    LEADERSHIP("leadership", "Lãnh đạo UBND tỉnh"),
    ADMINISTRATOR("camunda-admin", "Quản trị hệ thống");

    private final String group;
    private final String name;

    Role(String group, String name) {
        this.group = group;
        this.name = name;
    }

    /** What Tasklist and Admin show of the group. */
    String groupName() {
        return name;
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
