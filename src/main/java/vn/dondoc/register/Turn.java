package vn.dondoc.register;

import vn.dondoc.agency.Role;

/**
 * Who has an open directive, or an agency's part of it, at the moment.
 *
 * @param leadAgency whose part it is; null where nobody is named yet
 * @param step what is to be done next
 * @param role who outside the lead agency has to do it; null while it is the lead agency
 */
public record Turn(AgencyRef leadAgency, Step step, Role role) {

    /** What comes next. */
    public enum Step {
        NAME_LEAD,
        ACCEPT,
        DECIDE_DECLINED,
        WORK,
        SIGN_OFF,
        CONFIRM
    }
}
