package vn.dondoc.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The addresses that are protected in different ways. They match every servlet, Jersey's too. */
final class Addresses {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Where programs call, with a password in the header or with a session. */
    static final RequestMatcher REST = anyOf("/api/**", "/engine-rest/**");

    /** Camunda's web applications, which bring their own protection against forged requests and their own headers. */
    static final RequestMatcher WEBAPPS = anyOf("/camunda/**");

    static final RequestMatcher WEBAPP_API = anyOf("/camunda/api/**");

    static final RequestMatcher ACTUATOR = anyOf("/actuator/**");

    /** Where answers are for programs, and never a page to sign in. */
    static final RequestMatcher FOR_PROGRAMS = new OrRequestMatcher(REST, WEBAPP_API, ACTUATOR);

    /** Closed for everybody: whoever could set up the first administrator, and signing in past our own page. */
    static final RequestMatcher CLOSED =
            anyOf("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**");

    static final RequestMatcher WEBAPP_SIGN_OUT = matcher(POST, "/camunda/api/admin/auth/user/*/logout");

    static final RequestMatcher ADMINISTRATORS =
            new OrRequestMatcher(anyOf("/camunda/app/cockpit/**", "/camunda/app/admin/**"), anyOf("/actuator/**"));

    static final RequestMatcher HEALTH = anyOf("/actuator/health", "/actuator/health/**");

    static final RequestMatcher API_DOCUMENTATION = anyOf(
            "/api/docs", "/api/docs/**", "/api/openapi", "/api/openapi.yaml", "/api/openapi/**", "/api/swagger-ui/**");

    static final RequestMatcher OPEN = new OrRequestMatcher(
            anyOf("/login", "/public", "/public/**", "/error"),
            new OrRequestMatcher(
                    matcher(GET, "/css/**"),
                    matcher(GET, "/js/**"),
                    matcher(GET, "/img/**"),
                    matcher(GET, "/webjars/**"),
                    matcher(GET, "/favicon.ico"),
                    matcher(GET, "/favicon.svg"),
                    matcher(GET, "/camunda/lib/**"),
                    matcher(GET, "/camunda/assets/**"),
                    matcher(GET, "/camunda/favicon.ico"),
                    matcher(GET, "/camunda/app/*/locales/*.json")));

    /** What is open to somebody who has to choose a password first. */
    static final RequestMatcher WITH_PASSWORD_DUE = new OrRequestMatcher(
            OPEN, HEALTH, API_DOCUMENTATION, anyOf(PasswordController.ADDRESS, "/logout"), WEBAPP_SIGN_OUT);

    private Addresses() {}

    static boolean changesSomething(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    static boolean hasPassword(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /**
     * Whether the browser could have been made to send this by another site. What carries its password in a header was
     * sent on purpose, unless a browser that remembers the password says that another site was the cause.
     */
    static boolean mayBeForged(HttpServletRequest request) {
        if (!changesSomething(request) || WEBAPPS.matches(request)) {
            return false;
        }
        boolean onPurpose = REST.matches(request)
                && hasPassword(request)
                && !"cross-site".equalsIgnoreCase(request.getHeader("Sec-Fetch-Site"));
        return !onPurpose;
    }

    private static RequestMatcher anyOf(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(pattern))
                .toList());
    }

    private static RequestMatcher matcher(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
