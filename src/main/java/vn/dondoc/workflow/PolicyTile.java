package vn.dondoc.workflow;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.AdministrationTile;

/** Which version of the table of steps is in force. */
@Component
class PolicyTile implements AdministrationTile {

    private final RepositoryService repository;

    PolicyTile(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public String address() {
        return PolicyPage.ADDRESS;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Finding finding() {
        int version = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(EscalationTable.KEY)
                .latestVersion()
                .singleResult()
                .getVersion();
        return new Finding(Sentences.of("administration.policy.version", version), false);
    }
}
