package vn.dondoc.agency;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** Which agencies a group stands for. Directives that were given to a group before keep those whom they were given to. */
@Service
@Transactional
public class GroupMembers {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final ChangedAgencies changes;
    private final OfficeClock clock;

    GroupMembers(JdbcClient jdbc, Agencies agencies, ChangedAgencies changes, OfficeClock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Sets who belongs to a group from now on. Members that work no more stay as they are.
     *
     * @throws Refusal (400) for members that are none or cannot be, (403) for all but administrators, (404), (409) when
     *     somebody else was faster
     */
    public void set(String group, int version, Collection<String> wanted, AgencyDecision decision, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        var faults = new Refusal.Collector();
        decision.check(clock.today(), faults);
        faults.refuseIfAny();
        Agency held = changes.hold(group, version);
        if (!held.isGroup()) {
            throw Refusal.invalid("group", "notAGroup", held.name());
        }
        Set<String> before = new TreeSet<>(agencies.membersOf(held));
        Set<String> after = new TreeSet<>(wanted);
        after.forEach(code -> requireAgency(agencies.choose("members", code)));
        if (before.equals(after)) {
            throw Refusal.invalid("members", "membersUnchanged", held.name());
        }
        Set<String> gone = difference(before, after);
        Set<String> come = difference(after, before);
        gone.forEach(code -> remove(group, code));
        come.forEach(code -> agencies.addMember(group, code));
        changes.record(held, AgencyEvents.Kind.REGROUPED, names(gone), names(come), decision, actor.account());
    }

    /** Puts a new agency into a group. */
    void join(String group, Agency agency) {
        Agency held = agencies.choose("memberOf", group);
        if (!held.isGroup() || agency.isGroup()) {
            throw Refusal.invalid("memberOf", "notAGroup", agency.isGroup() ? agency.name() : held.name());
        }
        agencies.addMember(group, agency.code());
    }

    /** The groups that an agency belongs to. */
    @Transactional(readOnly = true)
    public List<String> groupsOf(String agency) {
        return jdbc.sql("SELECT group_code FROM agency_member WHERE agency_code = ?")
                .param(agency)
                .query(String.class)
                .list();
    }

    private static void requireAgency(Agency member) {
        if (member.isGroup()) {
            throw Refusal.invalid("members", "memberIsGroup", member.name());
        }
    }

    private void remove(String group, String agency) {
        jdbc.sql("DELETE FROM agency_member WHERE group_code = ? AND agency_code = ?")
                .params(group, agency)
                .update();
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private String names(Set<String> codes) {
        String names = codes.stream().map(agencies::nameOf).collect(Collectors.joining("; "));
        return names.isEmpty() ? null : names.substring(0, Math.min(names.length(), 4000));
    }
}
