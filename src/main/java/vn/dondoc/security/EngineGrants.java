package vn.dondoc.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Role;

/**
 * Gives what everybody needs for Tasklist, and administrators everything, unless it has been given. Officers see their
 * tasks because these are offered to their agency's group: not one of these grants shows a task.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class EngineGrants implements ApplicationRunner {

    private final AuthorizationService authorizations;

    EngineGrants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        for (Resource resource : Resources.values()) {
            giveAdministrators(resource);
        }
        giveEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        giveEverybody(Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
    }

    private void giveAdministrators(Resource resource) {
        String group = Role.ADMINISTRATOR.group();
        boolean given = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_GRANT)
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(ANY)
                        .count()
                > 0;
        if (!given) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, resource, ANY, Permissions.ALL);
        }
    }

    private void giveEverybody(Resource resource, String id, Permission permission) {
        boolean given = authorizations
                        .createAuthorizationQuery()
                        .authorizationType(AUTH_TYPE_GLOBAL)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (!given) {
            save(authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL), resource, id, permission);
        }
    }

    private void save(Authorization authorization, Resource resource, String id, Permission permission) {
        authorization.setResource(resource);
        authorization.setResourceId(id);
        authorization.addPermission(permission);
        authorizations.saveAuthorization(authorization);
    }
}
