package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Problems;
import vn.dondoc.language.Refusal;

/**
 * Answers what a form asks for when it opens with live facts from the register, in the engine's stead: processes hold no
 * business data. The engine decides whether the task may be seen; tasks without facts of ours are left to it.
 */
class FormVariablesFilter extends OncePerRequestFilter {

    private static final Pattern FORM_VARIABLES = Pattern.compile("(?:/engine/[^/]+)?/task/([^/;]+)/form-variables");

    private final OpenTasks tasks;
    private final CurrentActor currentActor;
    private final FormFacts facts;
    private final ObjectMapper json;

    FormVariablesFilter(OpenTasks tasks, CurrentActor currentActor, FormFacts facts, ObjectMapper json) {
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.facts = facts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = FORM_VARIABLES.matcher(String.valueOf(request.getPathInfo()));
        if (!"GET".equals(request.getMethod()) || !asked.matches()) {
            chain.doFilter(request, response);
        } else if (!tasks.knowCaller()) {
            refuse(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    Problems.of(HttpStatus.UNAUTHORIZED).getDetail());
        } else {
            answer(asked.group(1), request, response, chain);
        }
    }

    private void answer(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<OpenTasks.OpenTask> task = tasks.find(id);
        if (task.isEmpty()) {
            refuse(response, HttpStatus.NOT_FOUND, "No matching task with id " + id);
            return;
        }
        Optional<Map<String, Object>> known;
        try {
            known = task.filter(open -> open.key() != null)
                    .flatMap(open -> facts.of(open.step(), open.key(), currentActor.get()));
        } catch (Refusal refusal) {
            refuse(response, refusal.status(), refusal.getMessage());
            return;
        }
        if (known.isPresent()) {
            write(response, HttpStatus.OK, variables(known.get(), request));
        } else {
            chain.doFilter(request, response);
        }
    }

    private Map<String, FormVariable> variables(Map<String, Object> known, HttpServletRequest request)
            throws IOException {
        boolean deserialized = !"false".equalsIgnoreCase(request.getParameter("deserializeValues"));
        String names = request.getParameter("variableNames");
        List<String> wanted = names == null || names.isBlank() ? null : List.of(names.split("\\s*,\\s*"));
        Map<String, FormVariable> variables = new LinkedHashMap<>();
        for (Map.Entry<String, Object> fact : known.entrySet()) {
            if (wanted == null || wanted.contains(fact.getKey())) {
                variables.put(fact.getKey(), FormVariable.of(fact.getValue(), deserialized, json));
            }
        }
        return variables;
    }

    /** In the shape of the engine's own errors. */
    private void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", "RestException");
        error.put("message", message);
        error.put("code", null);
        write(response, status, error);
    }

    private void write(HttpServletResponse response, HttpStatus status, Object body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
