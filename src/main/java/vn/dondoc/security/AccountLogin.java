package vn.dondoc.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.security.StoredAccounts.StoredAccount;

/**
 * Checks a password against the engine's accounts. The engine slows down and locks after wrong ones. Known and unknown
 * accounts, locked, deactivated or not, get the same answer after about the same time.
 */
@Component
class AccountLogin implements AuthenticationProvider {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PASSWORD = 200;

    private final IdentityService identityService;
    private final StoredAccounts accounts;
    private final AuditLog auditLog;
    private final Seal seal;
    private final PasswordHash hash = new PasswordHash();
    private final String someHash = hash.encrypt("a password that nobody has");

    /** Credentials that were right a moment ago; sealed together with the account's version, so that a change counts at once. */
    private final Cache<String, Boolean> verified = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(30))
            .maximumSize(10_000)
            .build();

    AccountLogin(@Lazy IdentityService identityService, StoredAccounts accounts, AuditLog auditLog, Seal seal) {
        this.identityService = identityService;
        this.accounts = accounts;
        this.auditLog = auditLog;
        this.seal = seal;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String password =
                asked.getCredentials() == null ? "" : asked.getCredentials().toString();
        Optional<StoredAccount> account = name.length() > LONGEST_NAME ? Optional.empty() : accounts.find(name);
        if (account.isPresent() && isRight(account.get(), password)) {
            SignedIn who = new SignedIn(account.get().id(), account.get().version());
            return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        }
        takeAsLong(account, password);
        auditLog.add(SignInRecord.failed(name));
        throw new BadCredentialsException("wrong account or password");
    }

    private boolean isRight(StoredAccount account, String password) {
        if (!account.maySignIn() || password.length() > LONGEST_PASSWORD) {
            return false;
        }
        String credentials = seal.of(account.id(), account.version(), password);
        if (verified.getIfPresent(credentials) != null) {
            return true;
        }
        boolean right = identityService.checkPassword(account.id(), password);
        if (right) {
            verified.put(credentials, true);
        }
        return right;
    }

    /** The slow hash, unless the engine has just computed it. */
    private void takeAsLong(Optional<StoredAccount> account, String password) {
        boolean hashed = password.length() <= LONGEST_PASSWORD
                && account.filter(known -> known.slowlyHashed() && known.maySignIn())
                        .isPresent();
        if (!hashed) {
            hash.check(password.substring(0, Math.min(password.length(), LONGEST_PASSWORD)), someHash);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
