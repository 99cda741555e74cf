package vn.dondoc.absence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;

/** The colleagues in an agency or unit: what each has claimed, and who is away. */
@Service
@Transactional(readOnly = true)
class Staff {

    private final Accounts accounts;
    private final Absences absences;
    private final ClaimedTasks tasks;

    Staff(Accounts accounts, Absences absences, ClaimedTasks tasks) {
        this.accounts = accounts;
        this.absences = absences;
        this.tasks = tasks;
    }

    /**
     * Somebody of the group.
     *
     * @param absences the running one and those to come
     */
    record Colleague(String account, String name, boolean head, int claimed, List<Absence> absences) {}

    /** The agencies and units whose tasks somebody works on. */
    static List<String> groupsOf(Actor actor) {
        return actor.groups().stream()
                .filter(group -> !group.endsWith(Agency.HEAD_SUFFIX))
                .filter(group -> !group.equals(Role.ADMINISTRATOR.group()))
                .sorted()
                .toList();
    }

    /** @throws Refusal (403) when the reader is not one of them */
    public List<Colleague> of(String group, Actor reader) {
        if (!groupsOf(reader).contains(group)) {
            throw Refusal.forbidden("otherStaff");
        }
        Map<String, String> members = accounts.membersOf(group);
        Set<String> heads = accounts.membersOf(Agency.headGroup(group)).keySet();
        Map<String, Integer> claimed = tasks.count(group, members.keySet());
        Map<String, List<Absence>> away =
                absences.of(members.keySet()).stream().collect(Collectors.groupingBy(Absence::account));
        return members.entrySet().stream()
                .map(member -> new Colleague(
                        member.getKey(),
                        member.getValue(),
                        heads.contains(member.getKey()),
                        claimed.getOrDefault(member.getKey(), 0),
                        away.getOrDefault(member.getKey(), List.of())))
                .toList();
    }
}
