package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PlainRefusalsTest {

    private static final String REFUSED =
            "{\"type\":\"RestException\",\"message\":\"Cannot submit task form 1: ENGINE-03051"
                    + " There was an exception while invoking the TaskListener. Message: 'Exception while invoking TaskListener:"
                    + " Chưa có 'tài liệu' minh chứng.'\",\"code\":null}";

    @ParameterizedTest
    @CsvSource({"complete", "submit-form", "claim"})
    void whatAListenerRefusedIsShownAsItsSentenceAlone(String act) throws Exception {
        MockHttpServletResponse answer = answer("/engine-rest/task/1/" + act, 500, REFUSED);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(new ObjectMapper()
                        .readTree(answer.getContentAsByteArray())
                        .get("message")
                        .asText())
                .isEqualTo("Chưa có 'tài liệu' minh chứng.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/engine-rest/task/1/complete|500|{\"message\":\"ENGINE-13031 something else\"}",
                "/engine-rest/task/1/complete|204|''",
                "/engine-rest/deployment/create|500|{\"message\":\"ENGINE-09005\"}"
            })
    void everyOtherAnswerStaysAsItIs(String address, int status, String body) throws Exception {
        MockHttpServletResponse answer = answer(address, status, body);

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(body);
    }

    private static MockHttpServletResponse answer(String address, int status, String body) throws Exception {
        var response = new MockHttpServletResponse();
        new PlainRefusals(new ObjectMapper())
                .doFilter(new MockHttpServletRequest("POST", address), response, (request, answer) -> {
                    ((HttpServletResponse) answer).setStatus(status);
                    answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                });
        return response;
    }
}
