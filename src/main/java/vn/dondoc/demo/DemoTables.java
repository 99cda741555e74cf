package vn.dondoc.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.Change;
import vn.dondoc.intake.Importing;
import vn.dondoc.intake.Upload;
import vn.dondoc.register.Classification;
import vn.dondoc.register.DirectiveCode;
import vn.dondoc.register.Plans;

/**
 * Imports the results register and the appendix on Resolution 71 as an office would, with dates moved like the plan's.
 * What the register has in common with the plan follows the plan, so that nothing runs twice.
 */
@Component
@Profile("demo")
class DemoTables {

    static final String REGISTER = "PL04-2025";
    static final String NQ71 = "NQ71-2025";

    /** The date of Resolution 71/NQ-CP. */
    private static final LocalDate DAY_OF_NQ71 = LocalDate.of(2025, 4, 1);

    /** Both tables are reported by the Department of Science and Technology. */
    private static final String REPORTING_AGENCY = "so-khcn";

    private static final Actor DEMO = new Actor(Change.SYSTEM, Set.of(Role.MONITORING.group()));

    private final Plans plans;
    private final Importing importing;

    DemoTables(Plans plans, Importing importing) {
        this.plans = plans;
        this.importing = importing;
    }

    void load(int shift) {
        if (plans.find(REGISTER).isEmpty()) {
            String draft = upload(REGISTER, PlanFiles.REGISTER, PlanRow.ASSIGNED_ON, shift);
            importing.correctByNumber(draft, planBehindRegister(), DEMO);
            importing.confirm(draft, Set.of(), DEMO);
        }
        if (plans.find(NQ71).isEmpty()) {
            importing.confirm(upload(NQ71, PlanFiles.NQ71, DAY_OF_NQ71, shift), Set.of(), DEMO);
        }
    }

    private String upload(String plan, String path, LocalDate assignedOn, int shift) {
        LocalDate moved = assignedOn.plusDays(shift);
        plans.add(new Plans.Plan(plan, moved, true, shift));
        var upload = new Upload(plan, REPORTING_AGENCY, moved, Classification.PUBLIC, shift);
        String name = path.substring(path.lastIndexOf('/') + 1);
        return importing.upload(PlanFiles.bytes(path), name, upload, DEMO);
    }

    private static Map<String, Map<String, JsonNode>> planBehindRegister() {
        return PlanFiles.pairs().stream()
                .collect(Collectors.toMap(
                        pair -> pair.get("register_no"),
                        pair -> Map.of("linkTo", TextNode.valueOf(codeInPlan(pair.get("plan_no"))))));
    }

    private static String codeInPlan(String number) {
        return DirectiveCode.spellings(PlanRow.PLAN, number).findFirst().orElseThrow();
    }
}
