package vn.dondoc.agency;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** New accounts. An id that somebody has had is never given to anybody else. */
@Service
@Transactional
public class AccountOpening {

    /** Ids that the engine accepts; in small letters, so that no two differ only by that. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+([_-][a-z0-9]+)*");

    private static final int LONGEST_ID = 64;
    private static final Set<String> TRACES = Set.of("LOGIN", "ACCOUNT_OPENED");

    private final Accounts accounts;
    private final Agencies agencies;
    private final Standings standings;
    private final Passwords passwords;
    private final AuditLog audit;

    AccountOpening(Accounts accounts, Agencies agencies, Standings standings, Passwords passwords, AuditLog audit) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.standings = standings;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Somebody to whom an account is to be given. */
    public record Newcomer(String id, AccountFacts facts, Post post) {

        public Newcomer {
            id = id == null ? "" : id.strip();
        }
    }

    /**
     * @return the password, to be changed at the first sign-in; it is kept nowhere
     * @throws Refusal (400) when something about the person cannot be, (403) for all but administrators, (409) when the
     *     id is taken
     */
    public String open(Newcomer newcomer, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        check(newcomer);
        if (isTaken(newcomer.id())) {
            throw Refusal.conflict("accountTaken", newcomer.id());
        }
        String password = passwords.generate();
        AccountFacts facts = newcomer.facts();
        var account = new Accounts.NewAccount(
                newcomer.id(),
                facts.name(),
                facts.email(),
                facts.locale(),
                newcomer.post().groups());
        accounts.create(account, password);
        standings.setPasswordDue(newcomer.id(), true);
        audit.add(Change.by(actor.account(), "ACCOUNT_OPENED", "account:" + newcomer.id())
                .of(newcomer.post().agency())
                .from(null, String.join(", ", account.groups())));
        return password;
    }

    /** Tells everything that is wrong, but not whether the id is taken. */
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public void check(Newcomer newcomer) {
        var faults = new Refusal.Collector();
        if (newcomer.id().length() > LONGEST_ID || !ID.matcher(newcomer.id()).matches()) {
            faults.add("account", "accountId", LONGEST_ID);
        }
        newcomer.facts().check(faults);
        checkPost(newcomer.post(), faults);
        faults.refuseIfAny();
    }

    private void checkPost(Post post, Refusal.Collector faults) {
        if (post.agency() == null) {
            if (post.head()) {
                faults.add("head", "headOfNothing");
            }
            if (post.roles().isEmpty()) {
                faults.add("agency", "missingPost");
            }
            return;
        }
        try {
            if (agencies.choose("agency", post.agency()).isGroup()) {
                faults.add("agency", "accountOfGroup", agencies.nameOf(post.agency()));
            }
        } catch (Refusal impossible) {
            impossible.faults().forEach(faults::add);
        }
    }

    /** Whether somebody has the id, or has had it. */
    public boolean isTaken(String id) {
        return accounts.exists(id) || standings.isKnown(id) || audit.knows("account:" + id, TRACES);
    }
}
