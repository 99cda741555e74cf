package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What somebody is: officer or head of an agency, holder of roles, or both.
 *
 * @param agency code; null for none
 */
public record Post(String agency, boolean head, Set<Role> roles) {

    public Post {
        agency = agency == null || agency.isBlank() ? null : agency.strip();
        roles = Set.copyOf(roles);
    }

    /** The engine's groups that make it. */
    public Collection<String> groups() {
        List<String> groups = new ArrayList<>();
        if (agency != null) {
            groups.add(agency);
        }
        if (agency != null && head) {
            groups.add(Agency.headGroup(agency));
        }
        roles.stream().sorted().map(Role::group).forEach(groups::add);
        return groups;
    }
}
