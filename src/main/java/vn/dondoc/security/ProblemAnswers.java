package vn.dondoc.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Problems;
import vn.dondoc.language.Sentences;

/** Answers with a problem (RFC 9457) where no controller has been reached. */
@Component
class ProblemAnswers {

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** What the status says is all there is to say. */
    void send(HttpServletResponse response, HttpStatus status) throws IOException {
        send(response, Problems.of(status));
    }

    /** @param key of the sentence, below {@code problem.} */
    void send(HttpServletResponse response, HttpStatus status, String key) throws IOException {
        send(response, Problems.of(status, Sentences.of("problem." + key)));
    }

    private void send(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }
}
