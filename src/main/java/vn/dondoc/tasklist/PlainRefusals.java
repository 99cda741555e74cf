package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The engine wraps what a listener refuses into two technical sentences and calls it a server error. The officer is
 * shown the refusal alone, and a program is told that it was the request (400).
 */
final class PlainRefusals extends OncePerRequestFilter {

    private static final Pattern WORKING_ON_A_TASK =
            Pattern.compile(".*/task/[^/]+/(?:complete|submit-form|claim|assignee)");
    private static final Pattern WRAPPED =
            Pattern.compile("ENGINE-03051 .*'Exception while invoking TaskListener: (.+)'", Pattern.DOTALL);

    private final ObjectMapper json;

    PlainRefusals(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WORKING_ON_A_TASK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            Optional<byte[]> plain = plain(answer.getContentAsByteArray());
            if (plain.isPresent()) {
                answer.resetBuffer();
                answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                answer.getOutputStream().write(plain.get());
            }
        }
        answer.copyBodyToResponse();
    }

    private Optional<byte[]> plain(byte[] body) throws IOException {
        JsonNode error = json.readTree(body);
        Matcher wrapped = WRAPPED.matcher(error.path("message").asText());
        if (!(error instanceof ObjectNode answer) || !wrapped.find()) {
            return Optional.empty();
        }
        answer.put("message", wrapped.group(1));
        return Optional.of(json.writeValueAsBytes(answer));
    }
}
