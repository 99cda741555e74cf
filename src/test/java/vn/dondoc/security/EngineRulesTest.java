package vn.dondoc.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /engine-rest/task",
                "HEAD /engine-rest/task",
                "POST /engine-rest/task/count",
                "POST /engine-rest/task/1/claim",
                "POST /engine-rest/task/1/complete",
                "GET /engine-rest/engine/default/task/1/form-variables",
                "GET /camunda/api/engine/engine/default/task/1/deployed-form",
                "POST /camunda/api/engine/engine/default/filter/1/list",
                "OPTIONS /camunda/api/engine/engine/default/filter",
                "GET /camunda/api/engine/engine/",
                "GET /engine-rest/user/officer/profile",
            })
    void officersMayDoWhatTasklistDoes(String call) {
        assertThat(permits(call, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE /engine-rest/task/1",
                "PUT /engine-rest/task/1",
                "POST /engine-rest/task/1/assignee",
                "POST /engine-rest/task/1/identity-links",
                "PUT /engine-rest/task/1/variables/x",
                "POST /engine-rest/task/create",
                "POST /engine-rest/filter/create",
                "PUT /engine-rest/filter/1",
                "POST /engine-rest/deployment/create",
                "POST /engine-rest/process-definition/key/directive/start",
                "POST /engine-rest/process-instance/1/modification",
                "DELETE /camunda/api/engine/engine/default/process-instance/1",
                "POST /engine-rest/message",
                "POST /engine-rest/identity/verify",
                "GET /engine-rest/user",
                "GET /engine-rest/user/head/profile",
                "GET /engine-rest/history/variable-instance",
                "GET /engine-rest/variable-instance",
                "GET /engine-rest//variable-instance",
                "GET /engine-rest/engine/default/variable-instance",
                "GET /engine-rest/task/1/../2/variables",
                "GET /engine-rest",
            })
    void officersMayNotDoMore(String call) {
        assertThat(permits(call, false)).isFalse();
        assertThat(permits(call, true)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /engine-rest/task/1/attachment",
                "GET /engine-rest/task/1//attachment/",
                "DELETE /engine-rest/task/1/attachment/2",
                "POST /engine-rest/task/1/attachment/create",
                "GET /engine-rest/task/1/comment",
                "POST /engine-rest/process-instance/1/comment/2",
                "POST /camunda/api/engine/engine/default/task/1/comment/create",
                "POST /engine-rest/task/1/bpmnError",
                "POST /engine-rest/engine/default/task/1/bpmnEscalation",
                "POST /engine-rest/external-task/1/bpmnError",
                "POST /engine-rest/task/1/delegate",
                "POST /camunda/api/engine/engine/default//task/1/resolve",
            })
    void nobodyMayGoAroundTheListenersOrTouchWhatTheEngineDoesNotAuthorise(String call) {
        assertThat(permits(call, false)).isFalse();
        assertThat(permits(call, true)).isFalse();
    }

    @Test
    void otherAddressesAreNoCallsOfTheEngine() {
        assertThat(EngineCall.of("GET", "/api/directives")).isEmpty();
        assertThat(EngineCall.of("GET", "/camunda/api/admin/auth/user/default")).isEmpty();
        assertThat(EngineCall.of("GET", "/engine-restful/task")).isEmpty();
    }

    private static boolean permits(String written, boolean administrator) {
        String[] parts = written.split(" ");
        EngineCall call = EngineCall.of(parts[0], parts[1]).orElseThrow();
        return EngineRules.permits(call, "officer", administrator);
    }
}
