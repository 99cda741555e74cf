package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Problems;
import vn.dondoc.language.Refusal;

/**
 * Answers what a form asks for when it opens with live facts from the register, in the engine's stead: processes hold no
 * business data. The engine decides whether the task may be seen; tasks without facts of ours are left to it.
 */
class FormVariablesFilter extends OncePerRequestFilter {

    private static final Pattern FORM_VARIABLES = Pattern.compile("(?:/engine/[^/]+)?/task/([^/;]+)/form-variables");

    private final VisibleTasks tasks;
    private final CurrentActor currentActor;
    private final FormFacts facts;
    private final ObstacleFacts obstacles;
    private final ObjectMapper json;

    FormVariablesFilter(
            VisibleTasks tasks,
            CurrentActor currentActor,
            FormFacts facts,
            ObstacleFacts obstacles,
            ObjectMapper json) {
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.facts = facts;
        this.obstacles = obstacles;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = FORM_VARIABLES.matcher(String.valueOf(request.getPathInfo()));
        if (!"GET".equals(request.getMethod()) || !asked.matches()) {
            chain.doFilter(request, response);
        } else if (!tasks.knowCaller()) {
            EngineError.send(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    Problems.of(HttpStatus.UNAUTHORIZED).getDetail(),
                    json);
        } else {
            answer(asked.group(1), request, response, chain);
        }
    }

    private void answer(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<VisibleTasks.VisibleTask> task = tasks.find(id);
        if (task.isEmpty()) {
            EngineError.send(response, HttpStatus.NOT_FOUND, "No matching task with id " + id, json);
            return;
        }
        Optional<Map<String, Object>> known;
        try {
            known = task.filter(open -> open.key() != null).flatMap(this::factsOf);
        } catch (Refusal refusal) {
            EngineError.send(response, refusal.status(), refusal.getMessage(), json);
            return;
        }
        if (known.isPresent()) {
            EngineError.write(response, HttpStatus.OK, variables(known.get(), request), json);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Map<String, Object>> factsOf(VisibleTasks.VisibleTask task) {
        Actor reader = currentActor.get();
        return facts.of(task.step(), task.key(), reader).or(() -> obstacles.of(task, reader));
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
}
