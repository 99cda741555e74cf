package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.RefusedRequest;
import vn.dondoc.language.Sentences;

/**
 * The engine wraps what a listener refuses into two technical sentences and calls it a server error. The officer is
 * shown the refusal alone, and a program is told that it was the request. Of a fault nobody is told more than that.
 */
final class PlainRefusals extends OncePerRequestFilter {

    private static final Pattern WORKING_ON_A_TASK =
            Pattern.compile(".*/task/[^/]+/(?:complete|submit-form|claim|assignee)");

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
            Refusal refusal = RefusedRequest.in(request).orElse(null);
            int status = refusal == null ? answer.getStatus() : refusal.status().value();
            String sentence = refusal == null ? Sentences.of("problem.500") : refusal.getMessage();
            replace(answer, status, sentence);
        }
        answer.copyBodyToResponse();
    }

    private void replace(ContentCachingResponseWrapper answer, int status, String sentence) throws IOException {
        answer.resetBuffer();
        answer.setStatus(status);
        answer.getOutputStream().write(json.writeValueAsBytes(EngineError.saying(sentence)));
    }
}
