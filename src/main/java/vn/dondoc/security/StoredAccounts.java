package vn.dondoc.security;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Standings;

/** Accounts as they stand in the engine's tables at this moment. */
@Component
class StoredAccounts {

    private final IdentityService identityService;
    private final ProcessEngineConfigurationImpl engine;
    private final Standings standings;
    private final Seal seal;

    StoredAccounts(
            @Lazy IdentityService identityService,
            @Lazy ProcessEngineConfigurationImpl engine,
            Standings standings,
            Seal seal) {
        this.identityService = identityService;
        this.engine = engine;
        this.standings = standings;
        this.seal = seal;
    }

    /**
     * An account.
     *
     * @param version changes with the password, and when the account is deleted and made again
     * @param active false for whoever may not sign in any more
     * @param passwordDue whether the password has to be changed before anything else
     * @param slowlyHashed whether checking a password takes the time of the slow hash
     */
    record StoredAccount(
            String id,
            String name,
            String version,
            boolean active,
            boolean passwordDue,
            boolean locked,
            boolean slowlyHashed) {

        boolean maySignIn() {
            return active && !locked;
        }
    }

    Optional<StoredAccount> find(String id) {
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        User user = identityService.createUserQuery().userId(id).singleResult();
        return user instanceof UserEntity entity ? Optional.of(stored(entity)) : Optional.empty();
    }

    private StoredAccount stored(UserEntity user) {
        String name = ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
                        + (user.getLastName() == null ? "" : user.getLastName()))
                .strip();
        String hash = user.getPassword();
        Standings.Standing standing = standings.of(user.getId());
        return new StoredAccount(
                user.getId(),
                name.isEmpty() ? user.getId() : name,
                seal.of(user.getId(), user.getSalt(), hash),
                standing.active(),
                standing.passwordDue(),
                isLocked(user),
                hash != null && hash.startsWith(PasswordHash.PREFIX));
    }

    private boolean isLocked(UserEntity user) {
        Date until = user.getLockExpirationTime();
        return user.getAttempts() >= engine.getLoginMaxAttempts()
                || until != null && until.after(ClockUtil.getCurrentTime());
    }
}
