package vn.dondoc.agency;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** What people are called, where mail reaches them, and what they are. */
@Service
@Transactional
public class AccountEditing {

    private final Accounts accounts;
    private final Agencies agencies;
    private final Standings standings;
    private final Administrators administrators;
    private final AuditLog audit;

    AccountEditing(
            Accounts accounts, Agencies agencies, Standings standings, Administrators administrators, AuditLog audit) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.standings = standings;
        this.administrators = administrators;
        this.audit = audit;
    }

    /** @throws Refusal (400) when something cannot be, (403) for all but administrators, (404) for an unknown account */
    public void change(String account, AccountFacts facts, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        var faults = new Refusal.Collector();
        facts.check(faults);
        faults.refuseIfAny();
        AccountFacts before = accounts.factsOf(account).orElseThrow(() -> Refusal.notFound("unknownAccount", account));
        if (!before.equals(facts)) {
            accounts.setFacts(account, facts);
            audit.add(Change.by(actor.account(), "ACCOUNT_CHANGED", "account:" + account)
                    .from(text(before), text(facts)));
        }
    }

    /**
     * Adds to what somebody is, or makes an officer a head.
     *
     * @throws Refusal (400) for an agency that cannot be, (403) for all but administrators, (404) for an unknown account,
     *     (409) for one that is deactivated
     */
    public void appoint(String account, Post post, Actor actor) {
        requireActive(account, actor);
        if (post.groups().isEmpty()) {
            throw Refusal.invalid("agency", "missingPost");
        }
        if (post.agency() != null && agencies.choose("agency", post.agency()).isGroup()) {
            throw Refusal.invalid("agency", "accountOfGroup", agencies.nameOf(post.agency()));
        }
        Set<String> before = Set.copyOf(accounts.groupsOf(account));
        List<String> added =
                post.groups().stream().filter(group -> !before.contains(group)).toList();
        added.forEach(group -> accounts.join(account, group));
        record(account, "ACCOUNT_APPOINTED", null, added, actor);
    }

    /**
     * Takes from somebody what they are in a group: with the agency, also being its head.
     *
     * @throws Refusal (403) for all but administrators, (404), (409) for one's own or the last administration
     */
    public void dismiss(String account, String group, Actor actor) {
        requireActive(account, actor);
        if (Role.ADMINISTRATOR.group().equals(group)) {
            administrators.requireOthers(account, actor);
        }
        List<String> left = accounts.groupsOf(account).stream()
                .filter(held -> held.equals(group) || held.equals(Agency.headGroup(group)))
                .toList();
        left.forEach(held -> accounts.leave(account, held));
        record(account, "ACCOUNT_DISMISSED", left, null, actor);
    }

    private void record(String account, String action, List<String> before, List<String> after, Actor actor) {
        List<String> changed = before == null ? after : before;
        if (!changed.isEmpty()) {
            String groups = String.join(", ", changed);
            audit.add(Change.by(actor.account(), action, "account:" + account)
                    .from(before == null ? null : groups, after == null ? null : groups));
        }
    }

    private void requireActive(String account, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        if (!accounts.exists(account)) {
            throw Refusal.notFound("unknownAccount", account);
        }
        if (!standings.of(account).active()) {
            throw Refusal.conflict("accountInactive", account);
        }
    }

    private static String text(AccountFacts facts) {
        return facts.name() + ", " + (facts.email() == null ? "–" : facts.email()) + ", " + facts.language();
    }
}
