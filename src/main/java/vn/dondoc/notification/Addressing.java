package vn.dondoc.notification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.calendar.OfficeClock;

/**
 * Decides who reads a notice: the members of its groups at that moment, each once, without whoever caused it. Of a unit
 * in which somebody follows the directive up, only those who do.
 */
@Component
class Addressing {

    private static final Logger log = LoggerFactory.getLogger(Addressing.class);

    private static final int AT_ONCE = 200;
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final FollowedDirectives followed;
    private final OfficeClock clock;

    Addressing(JdbcClient jdbc, Accounts accounts, FollowedDirectives followed, OfficeClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.followed = followed;
        this.clock = clock;
    }

    record Waiting(long id, String directive, String groupsTold, String causedBy) {}

    private record Reader(long notice, String account) {}

    /**
     * Takes some notices that nobody else is taking.
     *
     * @param members of the groups met so far in this run; filled further
     * @return whether there were any
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean addressSome(boolean urgent, Map<String, List<String>> members) {
        List<Waiting> notices = jdbc.sql("SELECT id, directive, groups_told AS groupsTold, caused_by AS causedBy"
                        + " FROM notice WHERE collected_at IS NULL AND urgent = ? LIMIT ? FOR UPDATE SKIP LOCKED")
                .params(urgent, AT_ONCE)
                .query(Waiting.class)
                .list();
        if (notices.isEmpty()) {
            return false;
        }
        addReaders(notices, members);
        jdbc.sql("UPDATE notice SET collected_at = :now WHERE id IN (:ids)")
                .param("now", clock.now())
                .param("ids", notices.stream().map(Waiting::id).toList())
                .update();
        return true;
    }

    private void addReaders(List<Waiting> notices, Map<String, List<String>> members) {
        List<Reader> readers = new ArrayList<>();
        Map<String, Set<String>> followers = followed.among(notices);
        for (Waiting notice : notices) {
            Set<String> told = readersOf(notice, members, followersOf(notice, followers));
            if (told.isEmpty()) {
                log.warn("Notice {} reaches nobody: its groups have no other member", notice.id());
            }
            told.forEach(account -> readers.add(new Reader(notice.id(), account)));
        }
        for (int from = 0; from < readers.size(); from += ROWS_AT_ONCE) {
            insert(readers.subList(from, Math.min(from + ROWS_AT_ONCE, readers.size())));
        }
    }

    /** Not every notice is about a directive. */
    private static Set<String> followersOf(Waiting notice, Map<String, Set<String>> followers) {
        return notice.directive() == null ? Set.of() : followers.getOrDefault(notice.directive(), Set.of());
    }

    private Set<String> readersOf(Waiting notice, Map<String, List<String>> members, Set<String> followers) {
        return notice.groupsTold()
                .lines()
                .flatMap(group ->
                        FollowedDirectives.choose(group, members.computeIfAbsent(group, this::membersOf), followers)
                                .stream())
                .filter(account -> !account.equalsIgnoreCase(notice.causedBy()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> membersOf(String group) {
        if (group.startsWith(Notice.PERSON)) {
            return List.of(group.substring(Notice.PERSON.length()));
        }
        return List.copyOf(accounts.membersOf(group).keySet());
    }

    private void insert(List<Reader> readers) {
        List<Object> values = new ArrayList<>();
        readers.forEach(reader -> Collections.addAll(values, reader.notice(), reader.account()));
        jdbc.sql("INSERT INTO notice_reader (notice_id, account) VALUES "
                        + String.join(", ", Collections.nCopies(readers.size(), "(?, ?)")))
                .params(values)
                .update();
    }
}
