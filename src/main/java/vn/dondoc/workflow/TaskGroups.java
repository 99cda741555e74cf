package vn.dondoc.workflow;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Confirmation;
import vn.dondoc.register.Heading;

/** Whose task it is. */
@Component
class TaskGroups {

    private final Confirmation confirmation;

    TaskGroups(@Lazy Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    String of(String taskKey, BusinessKey key, Heading heading) {
        return switch (taskKey) {
            case Processes.NAME_LEAD, Processes.DECIDE_DECLINED, Processes.HANDLE_OBSTACLE -> Role.MONITORING.group();
            case Processes.DECIDE_EXTENSION -> Role.SUPERVISOR.group();
            case Processes.CONTRIBUTE -> key.agency();
            case Processes.ACCEPT_DIRECTIVE, Processes.SUBMIT_RESULT -> heading.leadAgency();
            case Processes.SIGN_OFF_RESULT, Processes.EXPLAIN_DELAY -> Agency.headGroup(heading.leadAgency());
            case Processes.APPROVE_RESULT ->
                confirmation.confirmerOf(heading.leadAgency()).group();
            default -> throw new IllegalArgumentException("No group is known for " + taskKey);
        };
    }
}
