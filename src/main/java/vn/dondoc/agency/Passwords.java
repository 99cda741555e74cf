package vn.dondoc.agency;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** Passwords: one for once, given by an administrator, and one of one's own. Both keep the engine's password policy. */
@Service
@Transactional
public class Passwords {

    private static final int LENGTH = 16;
    private static final int LONGEST = 200;
    /** Without those that are taken for one another. */
    private static final List<String> LETTERS =
            List.of("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "#%+=?@*");

    private final SecureRandom random = new SecureRandom();
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final Standings standings;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Passwords(
            @Lazy IdentityService identity,
            @Lazy ProcessEngineConfigurationImpl engine,
            Standings standings,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.identity = identity;
        this.engine = engine;
        this.standings = standings;
        this.audit = audit;
        this.events = events;
    }

    /** One that nobody has, and that the policy lets pass. */
    String generate() {
        List<Character> letters = new ArrayList<>();
        LETTERS.forEach(kind -> letters.add(oneOf(kind)));
        String all = String.join("", LETTERS);
        while (letters.size() < LENGTH) {
            letters.add(oneOf(all));
        }
        Collections.shuffle(letters, random);
        return letters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private char oneOf(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }

    /**
     * Gives somebody a password for once: it has to be changed at the next sign-in. Sessions with the old one end, and
     * an account that was locked is open again.
     *
     * @param wanted null for one that is generated
     * @return the password, which is kept nowhere
     * @throws Refusal (400) when the policy does not let it pass, (403) for all but administrators, (404) for an unknown
     *     account, (409) for one's own
     */
    public String reset(String account, String wanted, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        if (account.equals(actor.account())) {
            throw Refusal.conflict("ownPassword");
        }
        User user = user(account);
        String password = wanted == null || wanted.isEmpty() ? generate() : wanted;
        set(user, password);
        standings.setPasswordDue(account, true);
        identity.unlockUser(account);
        events.publishEvent(new Unlocking.AccountUnlocked(account));
        audit.add(Change.by(actor.account(), "PASSWORD_RESET", "account:" + account));
        return password;
    }

    /**
     * Somebody chooses a password. All sessions end.
     *
     * @throws Refusal (400) when the present one is wrong, or the policy does not let the new one pass
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void change(String present, String wanted, String repeated, Actor actor) {
        String account = actor.account();
        if (present == null || present.length() > LONGEST || !identity.checkPassword(account, present)) {
            throw Refusal.invalid("present", "presentPassword");
        }
        if (wanted == null || !wanted.equals(repeated)) {
            throw Refusal.invalid("repeated", "passwordsDiffer");
        }
        if (wanted.equals(present)) {
            throw Refusal.invalid("password", "samePassword");
        }
        set(user(account), wanted);
        standings.setPasswordDue(account, false);
        audit.add(Change.by(account, "PASSWORD_CHANGED", "account:" + account));
    }

    /** @throws Refusal (400) when the policy does not let it pass for this person */
    void check(String password, User user) {
        boolean passes = password.length() <= LONGEST
                && (!engine.isEnablePasswordPolicy()
                        || identity.checkPasswordAgainstPolicy(password, user).isValid());
        if (!passes) {
            throw Refusal.invalid("password", "weakPassword");
        }
    }

    private void set(User user, String password) {
        check(password, user);
        user.setPassword(password);
        engine.getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> {
                    identity.saveUser(user);
                    return null;
                }));
    }

    private User user(String account) {
        User user = identity.createUserQuery().userId(account).singleResult();
        if (user == null) {
            throw Refusal.notFound("unknownAccount", account);
        }
        return user;
    }
}
