package vn.dondoc.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Role;

/**
 * Who in the monitoring unit and among the supervisors is told of a directive: those who follow it up, or all where
 * nobody does who is still there and can be written to. Nothing must be lost because somebody has left.
 */
@Component
class FollowedDirectives {

    private static final Set<String> UNITS = Set.of(Role.MONITORING.group(), Role.SUPERVISOR.group());

    private final FollowUpOfficers officers;
    private final Accounts accounts;

    FollowedDirectives(FollowUpOfficers officers, Accounts accounts) {
        this.officers = officers;
        this.accounts = accounts;
    }

    /** The followers that mail can reach, by directive, for notices that go to one of the units. */
    Map<String, Set<String>> among(List<Addressing.Waiting> notices) {
        Set<String> codes = notices.stream()
                .filter(notice -> notice.groupsTold().lines().anyMatch(UNITS::contains))
                .map(Addressing.Waiting::directive)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<String>> followers = officers.of(codes);
        Set<String> reachable =
                reachable(followers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, Set<String>> told = new HashMap<>();
        followers.forEach((code, all) ->
                told.put(code, all.stream().filter(reachable::contains).collect(Collectors.toSet())));
        return told;
    }

    private Set<String> reachable(Collection<String> all) {
        return accounts.addressesOf(all).entrySet().stream()
                .filter(account -> MailAddress.problemOf(account.getValue()) == null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Those members of a group who are told of a directive. */
    static List<String> choose(String group, List<String> members, Set<String> followers) {
        if (followers.isEmpty() || !UNITS.contains(group)) {
            return members;
        }
        List<String> chosen = members.stream().filter(followers::contains).toList();
        return chosen.isEmpty() ? members : chosen;
    }
}
