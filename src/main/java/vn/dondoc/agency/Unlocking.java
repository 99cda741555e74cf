package vn.dondoc.agency;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Refusal;

/** Lets accounts sign in again that were locked after too many wrong passwords. */
@Component
public class Unlocking {

    private final IdentityService identityService;
    private final ProcessEngineConfigurationImpl engine;
    private final ApplicationEventPublisher events;

    Unlocking(
            @Lazy IdentityService identityService,
            @Lazy ProcessEngineConfigurationImpl engine,
            ApplicationEventPublisher events) {
        this.identityService = identityService;
        this.engine = engine;
        this.events = events;
    }

    /** An account can sign in again; published in the same transaction. */
    public record AccountUnlocked(String account) {}

    /** @throws Refusal (403) for all but administrators, (404) for an unknown account, (409) for one not locked */
    public void unlock(String account, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        User user = identityService.createUserQuery().userId(account).singleResult();
        if (!(user instanceof UserEntity known)) {
            throw Refusal.notFound("unknownAccount", account);
        }
        if (known.getAttempts() < engine.getLoginMaxAttempts()) {
            throw Refusal.conflict("accountNotLocked", account);
        }
        identityService.unlockUser(account);
        events.publishEvent(new AccountUnlocked(account));
    }
}
