package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.agency.CurrentActor;

/** Puts our filters in front of both places where the engine offers its REST interface. */
@Configuration
class EngineFiltersConfiguration {

    private static final String ENGINE_REST = CamundaJerseyResourceConfig.class.getName();
    private static final String WEBAPP_REST = "Engine Api";

    /**
     * Bound to the servlets and not to addresses: the container runs such filters after all those that are bound to
     * addresses, which sign the caller in, check the session and tell the engine who is calling.
     */
    @Bean
    FilterRegistrationBean<FormVariablesFilter> formVariables(
            VisibleTasks tasks,
            CurrentActor currentActor,
            FormFacts facts,
            ObstacleFacts obstacles,
            ObjectMapper json) {
        var registration =
                new FilterRegistrationBean<>(new FormVariablesFilter(tasks, currentActor, facts, obstacles, json));
        registration.addServletNames(ENGINE_REST, WEBAPP_REST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UnclaimFilter> unclaim(GivenBack tasks, CurrentActor currentActor, ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new UnclaimFilter(tasks, currentActor, json));
        registration.addServletNames(ENGINE_REST, WEBAPP_REST);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PlainRefusals> plainRefusals(ObjectMapper json) {
        var registration = new FilterRegistrationBean<>(new PlainRefusals(json));
        registration.addServletNames(ENGINE_REST, WEBAPP_REST);
        return registration;
    }
}
