package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.BusinessKey;

/** How form variables are answered. */
class FormVariablesFilterTest {

    private static final Actor READER = new Actor("so-tc", Set.of("so-tc"));
    private static final BusinessKey KEY = new BusinessKey("KH-UBND-2025-07", null);

    private final ObjectMapper json = new ObjectMapper();
    private final VisibleTasks tasks = mock(VisibleTasks.class);
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final FormFacts facts = mock(FormFacts.class);
    private final ObstacleFacts obstacles = mock(ObstacleFacts.class);
    private final FormVariablesFilter filter = new FormVariablesFilter(tasks, currentActor, facts, obstacles, json);
    private final MockFilterChain engine = new MockFilterChain();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void aTask() {
        when(tasks.knowCaller()).thenReturn(true);
        when(tasks.find("t1"))
                .thenReturn(Optional.of(new VisibleTasks.VisibleTask("userTask_submitResult", "p1", KEY)));
        when(currentActor.get()).thenReturn(READER);
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("content", "<b>Nội dung</b>");
        known.put("daysLeft", 9);
        known.put("note", null);
        known.put("agencyChoices", List.of(new FormFacts.Choice("Sở Tài chính", "so-tc")));
        when(facts.of("userTask_submitResult", KEY, READER)).thenReturn(Optional.of(known));
        request.setMethod("GET");
    }

    @Test
    void variablesHaveTheShapeThatTasklistReads() throws Exception {
        request.setParameter("deserializeValues", "false");
        MockHttpServletResponse response = get("/task/t1/form-variables");
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(read(response))
                .isEqualTo(
                        json.readTree(
                                """
                        {"content": {"type": "String", "value": "<b>Nội dung</b>", "valueInfo": {}},
                         "daysLeft": {"type": "Integer", "value": 9, "valueInfo": {}},
                         "note": {"type": "Null", "value": null, "valueInfo": {}},
                         "agencyChoices": {"type": "Json", "valueInfo": {},
                            "value": "[{\\"label\\":\\"Sở Tài chính\\",\\"value\\":\\"so-tc\\"}]"}}"""));
    }

    @Test
    void listsAreAnsweredAsSuchUnlessTheirTextIsAskedFor() throws Exception {
        assertThat(read(get("/engine/default/task/t1/form-variables"))
                        .at("/agencyChoices/value/0/value")
                        .asText())
                .isEqualTo("so-tc");
    }

    @Test
    void onlyTheVariablesAskedForAreAnswered() throws Exception {
        request.setParameter("variableNames", "daysLeft, unknown");
        assertThat(read(get("/task/t1/form-variables")).fieldNames())
                .toIterable()
                .containsExactly("daysLeft");
    }

    @Test
    void aTaskThatTheCallerMayNotSeeIsNotThere() throws Exception {
        when(tasks.find("t2")).thenReturn(Optional.empty());
        MockHttpServletResponse response = get("/task/t2/form-variables");
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(read(response).path("message").asText()).isEqualTo("No matching task with id t2");
        assertThat(read(response).path("type").asText()).isEqualTo("RestException");
        verifyNoInteractions(facts);
    }

    @Test
    void nobodyIsToldAnything() throws Exception {
        when(tasks.knowCaller()).thenReturn(false);
        assertThat(get("/task/t1/form-variables").getStatus()).isEqualTo(401);
        verifyNoInteractions(facts);
    }

    @Test
    void aRefusalOfTheRegisterKeepsItsStatus() throws Exception {
        when(facts.of("userTask_submitResult", KEY, READER))
                .thenThrow(Refusal.notFound("unknownDirective", KEY.code()));
        assertThat(get("/task/t1/form-variables").getStatus()).isEqualTo(404);
    }

    @Test
    void otherTasksAndOtherRequestsAreLeftToTheEngine() throws Exception {
        when(tasks.find("t3")).thenReturn(Optional.of(new VisibleTasks.VisibleTask("userTask_other", "p3", null)));
        get("/task/t3/form-variables");
        assertThat(engine.getRequest()).isNotNull();
        engine.reset();
        get("/task/t1");
        assertThat(engine.getRequest()).isNotNull();
        engine.reset();
        request.setMethod("POST");
        get("/task/t1/form-variables");
        assertThat(engine.getRequest()).isNotNull();
    }

    private MockHttpServletResponse get(String path) throws Exception {
        request.setPathInfo(path);
        request.removeAttribute(filter.getClass().getName() + ".FILTERED");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, engine);
        return response;
    }

    private JsonNode read(MockHttpServletResponse response) throws IOException {
        return json.readTree(response.getContentAsByteArray());
    }
}
