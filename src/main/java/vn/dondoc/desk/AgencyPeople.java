package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.ClaimedTasks;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Agency;
import vn.dondoc.register.ResponsibleOfficers;

/** The people of an agency with what each has in hand. */
@Component
class AgencyPeople {

    private final Accounts accounts;
    private final ClaimedTasks claimedTasks;
    private final ResponsibleOfficers officers;

    AgencyPeople(Accounts accounts, ClaimedTasks claimedTasks, ResponsibleOfficers officers) {
        this.accounts = accounts;
        this.claimedTasks = claimedTasks;
        this.officers = officers;
    }

    /**
     * Somebody who has something in hand, or could have.
     *
     * @param member whether there is an account of the agency behind the name
     * @param claimed tasks, and {@code responsible} open directives
     */
    record Person(String name, boolean head, boolean member, int claimed, int responsible) {}

    /** @param nobody open directives for which nobody answers by name */
    record View(List<Person> people, int nobody) {}

    /** Heads first; behind the members those who were only named. */
    View of(String agency) {
        Map<String, String> members = accounts.membersOf(agency);
        Set<String> heads = accounts.membersOf(Agency.headGroup(agency)).keySet();
        Map<String, Integer> claimed = members.isEmpty() ? Map.of() : claimedTasks.count(agency, members.keySet());
        Map<String, Integer> named = new LinkedHashMap<>(officers.of(agency));
        int nobody = take(named, ResponsibleOfficers.NOBODY);
        List<Person> people = new ArrayList<>();
        members.forEach((account, name) -> people.add(new Person(
                name,
                heads.contains(account),
                true,
                claimed.getOrDefault(account, 0),
                take(named, account) + take(named, name))));
        people.sort((one, other) -> Boolean.compare(other.head(), one.head()));
        named.forEach((name, count) -> people.add(new Person(name, false, false, 0, count)));
        return new View(people, nobody);
    }

    private static int take(Map<String, Integer> named, String name) {
        Integer count = named.remove(name);
        return count == null ? 0 : count;
    }
}
