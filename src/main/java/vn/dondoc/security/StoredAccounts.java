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

/** Accounts as they stand in the engine's tables at this moment. */
@Component
class StoredAccounts {

    private final IdentityService identityService;
    private final ProcessEngineConfigurationImpl engine;
    private final Seal seal;

    StoredAccounts(@Lazy IdentityService identityService, @Lazy ProcessEngineConfigurationImpl engine, Seal seal) {
        this.identityService = identityService;
        this.engine = engine;
        this.seal = seal;
    }

    /**
     * An account.
     *
     * @param version changes with the password, and when the account is deleted and made again
     * @param slowlyHashed whether checking a password takes the time of the slow hash
     */
    record StoredAccount(String id, String name, String version, boolean locked, boolean slowlyHashed) {}

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
        return new StoredAccount(
                user.getId(),
                name.isEmpty() ? user.getId() : name,
                seal.of(user.getId(), user.getSalt(), hash),
                isLocked(user),
                hash != null && hash.startsWith(PasswordHash.PREFIX));
    }

    private boolean isLocked(UserEntity user) {
        Date until = user.getLockExpirationTime();
        return user.getAttempts() >= engine.getLoginMaxAttempts()
                || until != null && until.after(ClockUtil.getCurrentTime());
    }
}
