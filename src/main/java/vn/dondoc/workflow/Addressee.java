package vn.dondoc.workflow;

import java.util.Collection;
import java.util.List;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;

/** Whom a step of the ladder is told to. */
enum Addressee {
    /** The lead agency: its officers and its head. */
    LEAD,
    HEAD,
    MONITORING,
    SUPERVISORS,
    LEADERSHIP;

    static List<String> groups(Collection<Addressee> addressees, String leadAgency) {
        return addressees.stream().map(addressee -> addressee.group(leadAgency)).toList();
    }

    private String group(String leadAgency) {
        return switch (this) {
            case LEAD -> leadAgency;
            case HEAD -> Agency.headGroup(leadAgency);
            case MONITORING -> Role.MONITORING.group();
            case SUPERVISORS -> Role.SUPERVISOR.group();
            case LEADERSHIP -> Role.LEADERSHIP.group();
        };
    }
}
