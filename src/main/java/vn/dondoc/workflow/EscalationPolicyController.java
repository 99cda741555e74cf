package vn.dondoc.workflow;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;

/** The table of steps, for administrators. */
@RestController
@RequestMapping("/api/administration/escalation-policy")
class EscalationPolicyController {

    private final EscalationPolicy policy;
    private final PolicyPreview preview;
    private final CurrentActor currentActor;

    EscalationPolicyController(EscalationPolicy policy, PolicyPreview preview, CurrentActor currentActor) {
        this.policy = policy;
        this.preview = preview;
        this.currentActor = currentActor;
    }

    @GetMapping
    EscalationPolicy.Policy get() {
        currentActor.get().require(Role.ADMINISTRATOR);
        return policy.current();
    }

    @PutMapping
    EscalationPolicy.Policy change(@RequestBody Proposal proposal) {
        return policy.change(proposal.version(), proposal.steps(), currentActor.get());
    }

    @PostMapping("/preview")
    List<PolicyPreview.Example> preview(@RequestBody Proposal proposal) {
        return preview.of(proposal.steps(), currentActor.get());
    }

    /** @param version the one that was read before */
    record Proposal(int version, List<EscalationStep> steps) {}
}
