package vn.dondoc.tasklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;

/** Answers the cross beside the name of the person who has claimed a task; an administrator is left to the engine. */
final class UnclaimFilter extends OncePerRequestFilter {

    private static final Pattern UNCLAIM = Pattern.compile("(?:/engine/[^/]+)?/task/([^/;]+)/unclaim/?");

    private final GivenBack tasks;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    UnclaimFilter(GivenBack tasks, CurrentActor currentActor, ObjectMapper json) {
        this.tasks = tasks;
        this.currentActor = currentActor;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher asked = UNCLAIM.matcher(String.valueOf(request.getPathInfo()));
        Actor actor = currentActor.find().orElse(null);
        if (!"POST".equals(request.getMethod()) || !asked.matches() || actor == null || actor.is(Role.ADMINISTRATOR)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            tasks.giveBack(asked.group(1), actor);
            response.setStatus(HttpStatus.NO_CONTENT.value());
        } catch (Refusal refusal) {
            EngineError.send(response, refusal.status(), refusal.getMessage(), json);
        }
    }
}
