package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** A refusal in the shape of the engine's own errors, which is what Tasklist reads. */
record EngineError(String type, String message, Integer code) {

    static EngineError saying(String message) {
        return new EngineError("RestException", message, null);
    }

    static void send(HttpServletResponse response, HttpStatus status, String message, ObjectMapper json)
            throws IOException {
        write(response, status, saying(message), json);
    }

    /** Answers in the engine's stead. */
    static void write(HttpServletResponse response, HttpStatus status, Object body, ObjectMapper json)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
