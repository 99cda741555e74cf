package vn.dondoc.agency;

import java.util.HashSet;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Refusal;

/** Who acts in this thread, as the engine knows it: pages, API, Tasklist and engine REST all set it. */
@Component
public class CurrentActor {

    private final IdentityService identityService;

    CurrentActor(@Lazy IdentityService identityService) {
        this.identityService = identityService;
    }

    /** @throws Refusal (403) when nobody is signed in; never answers with somebody who may do everything */
    public Actor get() {
        return find().orElseThrow(() -> Refusal.forbidden("notSignedIn"));
    }

    /** Empty in a job of the engine. */
    public Optional<Actor> find() {
        Authentication authentication = identityService.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            return Optional.empty();
        }
        var groups = authentication.getGroupIds();
        return Optional.of(
                new Actor(authentication.getUserId(), groups == null ? new HashSet<>() : new HashSet<>(groups)));
    }
}
