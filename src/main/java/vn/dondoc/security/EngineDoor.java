package vn.dondoc.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Role;

/**
 * Stands before the engine's own endpoints. Lets through what {@link EngineRules} permit, and only bodies that it can
 * read as the engine will read them and that hold no expression of the caller's own.
 */
final class EngineDoor extends OncePerRequestFilter {

    private static final int LARGEST_JSON = 1 << 20;
    private static final List<String> WEBAPP_API = List.of("camunda", "api");

    /** Our own endpoints beside the web applications' ones; they check for themselves. */
    private static final String OURS = "dondoc";

    private final Accounts accounts;
    private final ProcessEngine engine;
    private final ProblemAnswers problems;

    EngineDoor(Accounts accounts, ProcessEngine engine, ProblemAnswers problems) {
        this.accounts = accounts;
        this.engine = engine;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return EngineCall.of(request.getMethod(), path).isEmpty()
                && webappCall(request.getMethod(), path).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPermitted(request)) {
            problems.send(response, HttpStatus.FORBIDDEN, "closedDoor");
        } else if (!QueryExpressions.areAllowedInQuery(request.getQueryString())) {
            problems.send(response, HttpStatus.BAD_REQUEST, "expression");
        } else {
            letBodyThrough(bounded(request), response, chain);
        }
    }

    private HttpServletRequest bounded(HttpServletRequest request) {
        int limit = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getQueryMaxResultsLimit();
        boolean query = request.getMethod().equals("GET") || request.getMethod().equals("POST");
        return query ? new BoundedQuery(request, limit) : request;
    }

    private boolean isPermitted(HttpServletRequest request) {
        String path = path(request);
        String account = SecurityContextHolder.getContext().getAuthentication().getName();
        boolean administrator = accounts.groupsOf(account).contains(Role.ADMINISTRATOR.group());
        Optional<EngineCall> engineCall = EngineCall.of(request.getMethod(), path);
        if (engineCall.isPresent()) {
            return EngineRules.permits(engineCall.get(), account, administrator)
                    && asksForOneself(engineCall.get(), request.getQueryString(), account, administrator);
        }
        return EngineRules.permitsWebapp(webappCall(request.getMethod(), path).orElseThrow(), account, administrator);
    }

    /** The groups of others are none of an officer's business. */
    private static boolean asksForOneself(EngineCall call, String queryString, String account, boolean administrator) {
        return administrator
                || !call.segments().equals(List.of("identity", "groups"))
                || QueryExpressions.valuesOf("userId", queryString).equals(List.of(account));
    }

    private static Optional<EngineCall> webappCall(String method, String path) {
        List<String> segments = EngineCall.segments(path);
        boolean below = segments.size() > WEBAPP_API.size()
                && segments.subList(0, WEBAPP_API.size()).equals(WEBAPP_API);
        if (!below || segments.get(WEBAPP_API.size()).equals(OURS)) {
            return Optional.empty();
        }
        List<String> rest = List.copyOf(segments.subList(WEBAPP_API.size(), segments.size()));
        return Optional.of(new EngineCall(method.equals("HEAD") ? "GET" : method, rest));
    }

    private void letBodyThrough(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MediaType type = mediaType(request.getContentType());
        if (isMultipart(type) && mayBeMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_JSON + 1);
        if (body.length > LARGEST_JSON) {
            problems.send(response, HttpStatus.PAYLOAD_TOO_LARGE, "largeBody");
        } else if (body.length == 0) {
            chain.doFilter(request, response);
        } else if (!isJson(type)) {
            problems.send(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } else {
            letJsonThrough(request, body, response, chain);
        }
    }

    private void letJsonThrough(
            HttpServletRequest request, byte[] body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean allowed;
        try {
            allowed = QueryExpressions.areAllowedInJson(body);
        } catch (IOException unreadable) {
            problems.send(response, HttpStatus.BAD_REQUEST, "unreadableBody");
            return;
        }
        if (allowed) {
            chain.doFilter(new ReadBody(request, body), response);
        } else {
            problems.send(response, HttpStatus.BAD_REQUEST, "expression");
        }
    }

    /** Deployments and binary variables; neither is a query. Only administrators get here. */
    private static boolean mayBeMultipart(HttpServletRequest request) {
        return EngineCall.of(request.getMethod(), path(request))
                .filter(call -> call.method().equals("POST"))
                .map(EngineCall::segments)
                .filter(segments -> segments.equals(List.of("deployment", "create"))
                        || !segments.isEmpty()
                                && segments.get(segments.size() - 1).equals("data"))
                .isPresent();
    }

    private static MediaType mediaType(String contentType) {
        try {
            return contentType == null ? null : MediaType.parseMediaType(contentType);
        } catch (InvalidMediaTypeException unreadable) {
            return null;
        }
    }

    private static boolean isMultipart(MediaType type) {
        return type != null && type.equalsTypeAndSubtype(MediaType.MULTIPART_FORM_DATA);
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    }

    /** Decoded and normalised; the firewall has refused whatever could be read in two ways. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
