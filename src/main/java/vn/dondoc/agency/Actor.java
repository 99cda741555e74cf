package vn.dondoc.agency;

import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.language.Refusal;

/** Whoever asks for something: an account with its groups. */
public record Actor(String account, Set<String> groups) {

    public Actor {
        groups = Set.copyOf(groups);
    }

    public boolean is(Role role) {
        return groups.contains(role.group());
    }

    public boolean isMemberOf(String agency) {
        return agency != null && groups.contains(agency);
    }

    public boolean isHeadOf(String agency) {
        return agency != null && groups.contains(Agency.headGroup(agency));
    }

    /** Whether everything that the agencies write may be read. */
    public boolean oversees() {
        return is(Role.MONITORING) || is(Role.SUPERVISOR) || is(Role.LEADERSHIP);
    }

    /** Whether every directive may be seen, though an administrator does not read what agencies write to each other. */
    public boolean seesEverything() {
        return oversees() || is(Role.ADMINISTRATOR);
    }

    /** The agencies that the account works for. */
    public Set<String> agencies() {
        return groups.stream()
                .filter(group -> !Role.isRoleGroup(group) && !group.endsWith(Agency.HEAD_SUFFIX))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal (403) when the account does not hold the role; an administrator holds no other by that */
    public void require(Role role) {
        if (!is(role)) {
            throw Refusal.forbidden("notYourRole");
        }
    }
}
