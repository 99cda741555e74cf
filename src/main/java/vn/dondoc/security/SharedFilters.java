package vn.dondoc.security;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;

/**
 * The lists that Tasklist offers. Each asks for the tasks of the reader's own groups; whom a list does not concern is
 * not offered it. Lists that are there stay as they are, missing ones are added.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class SharedFilters implements ApplicationRunner {

    private static final String TO_SIGN_OFF = "Chờ thủ trưởng duyệt";

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final IdentityService identity;
    private final TaskService tasks;

    SharedFilters(
            AuthorizationService authorizations, FilterService filters, IdentityService identity, TaskService tasks) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.identity = identity;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        giveEverybody(share("Việc của cơ quan", 0, own()));
        giveEverybody(share(
                "Việc của tôi", 10, tasks.createTaskQuery().taskAssigneeExpression(AllowedExpressions.CURRENT_USER)));
        giveEverybody(share(
                "Sắp đến hạn",
                20,
                own().dueAfterExpression(AllowedExpressions.OVERDUE_BEFORE)
                        .dueBeforeExpression(AllowedExpressions.SOON_BEFORE)));
        giveEverybody(share("Quá hạn", 30, own().dueBeforeExpression(AllowedExpressions.OVERDUE_BEFORE)));
        giveGroups(
                share("Chờ xác nhận", 40, own().taskDefinitionKey("userTask_approveResult")),
                Set.of(Role.SUPERVISOR.group(), Role.LEADERSHIP.group()));
        giveGroups(
                share(TO_SIGN_OFF, 50, own().taskDefinitionKeyIn("userTask_signOffResult", "userTask_signOffReport")),
                headGroups());
    }

    /** Agencies that come into being while the server runs have heads, too. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    @Transactional
    public void giveNewHeads() {
        giveGroups(find(TO_SIGN_OFF), headGroups());
    }

    private TaskQuery own() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(AllowedExpressions.CURRENT_USER_GROUPS)
                .includeAssignedTasks();
    }

    private Filter share(String name, int place, TaskQuery query) {
        Filter known = find(name);
        if (known != null) {
            return known;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of("priority", place, "refresh", true, "showUndefinedVariable", false));
        return filters.saveFilter(filter);
    }

    private Filter find(String name) {
        return filters.createTaskFilterQuery().filterName(name).listPage(0, 1).stream()
                .findFirst()
                .orElse(null);
    }

    private Set<String> headGroups() {
        Set<String> heads = new HashSet<>();
        for (Group group : identity.createGroupQuery().unlimitedList()) {
            if (group.getId().endsWith(Agency.HEAD_SUFFIX)) {
                heads.add(group.getId());
            }
        }
        return heads;
    }

    private void giveEverybody(Filter filter) {
        if (grants(filter, AUTH_TYPE_GLOBAL).isEmpty()) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
            save(grant, filter);
        }
    }

    private void giveGroups(Filter filter, Set<String> groups) {
        Set<String> missing = new HashSet<>(groups);
        grants(filter, AUTH_TYPE_GRANT).forEach(grant -> missing.remove(grant.getGroupId()));
        for (String group : missing) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            save(grant, filter);
        }
    }

    private List<Authorization> grants(Filter filter, int type) {
        return authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId())
                .unlimitedList();
    }

    private void save(Authorization grant, Filter filter) {
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }
}
