package vn.dondoc.absence;

import java.util.stream.Stream;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Sentences;

/** What the groups are called whose people work together: agencies by name, units by their role. */
final class StaffGroups {

    private StaffGroups() {}

    static String nameOf(String group, Agencies agencies) {
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(group))
                .map(role -> Sentences.of("role." + role))
                .findFirst()
                .orElseGet(() -> agencies.nameOf(group));
    }
}
