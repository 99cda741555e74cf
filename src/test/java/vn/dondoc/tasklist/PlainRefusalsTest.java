package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.RefusedRequest;

class PlainRefusalsTest {

    private static final String WRAPPED = "{\"message\":\"ENGINE-03051 … SQL [UPDATE assignment …]\"}";

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @CsvSource({"complete", "submit-form", "claim"})
    void whatAListenerRefusedIsShownAsItsSentenceAloneWithItsStatus(String act) throws Exception {
        MockHttpServletResponse answer =
                answer("/engine-rest/task/1/" + act, 500, WRAPPED, Refusal.conflict("roundEnded"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(message(answer)).isEqualTo("Đợt lấy ý kiến đã kết thúc hoặc cơ quan đã trả lời.");
    }

    @Test
    void aFaultStaysAFaultAndShowsNothingOfTheInside() throws Exception {
        MockHttpServletResponse answer = answer("/engine-rest/task/1/complete", 500, WRAPPED, null);

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(message(answer)).startsWith("Hệ thống gặp lỗi").doesNotContain("SQL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/engine-rest/task/1/complete|204|''",
                "/engine-rest/task/1/complete|403|{\"message\":\"TASK_WORK\"}",
                "/engine-rest/deployment/create|500|{\"message\":\"ENGINE-09005\"}"
            })
    void everyOtherAnswerStaysAsItIs(String address, int status, String body) throws Exception {
        MockHttpServletResponse answer = answer(address, status, body, null);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(body);
    }

    private static String message(MockHttpServletResponse answer) throws Exception {
        return new ObjectMapper()
                .readTree(answer.getContentAsByteArray())
                .get("message")
                .asText();
    }

    private static MockHttpServletResponse answer(String address, int status, String body, Refusal refusal)
            throws Exception {
        var call = new MockHttpServletRequest("POST", address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(call));
        var response = new MockHttpServletResponse();
        new PlainRefusals(new ObjectMapper()).doFilter(call, response, (request, answer) -> {
            if (refusal != null) {
                RefusedRequest.note(refusal);
            }
            ((HttpServletResponse) answer).setStatus(status);
            answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        });
        return response;
    }
}
