package vn.dondoc.demo;

import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageNotice;
import vn.dondoc.register.Plans;

/** Says on every page by how many days the dates of the documents were moved. */
@Component
@Profile("demo")
class DemoNotice implements PageNotice {

    private final Plans plans;

    DemoNotice(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<String> text() {
        return plans.find(PlanRow.PLAN)
                .map(Plans.Plan::dayShift)
                .map(days -> days == 0 ? Sentences.of("demo.notice") : Sentences.of("demo.shifted", days));
    }
}
