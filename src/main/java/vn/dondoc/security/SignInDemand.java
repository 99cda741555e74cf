package vn.dondoc.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What is answered to somebody who is not signed in, or may not: a page for people, a problem for programs. */
@Component
class SignInDemand implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"dondoc\", charset=\"UTF-8\"";

    private final ProblemAnswers problems;

    SignInDemand(ProblemAnswers problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (Addresses.CLOSED.matches(request)) {
            problems.send(response, HttpStatus.FORBIDDEN);
        } else if (Addresses.FOR_PROGRAMS.matches(request)) {
            // A script on a page gets no challenge: the browser would ask for the password in a window of its own.
            if (Addresses.REST.matches(request) && request.getHeader("X-Requested-With") == null) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            }
            problems.send(response, HttpStatus.UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    /** To whoever has a password that an administrator knows. */
    void demandNewPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Addresses.FOR_PROGRAMS.matches(request)) {
            problems.send(response, HttpStatus.FORBIDDEN, "passwordDue");
        } else {
            response.sendRedirect(request.getContextPath() + PasswordController.ADDRESS);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (Addresses.FOR_PROGRAMS.matches(request)) {
            problems.send(response, HttpStatus.FORBIDDEN, cause instanceof CsrfException ? "forged" : "403");
        } else if (cause instanceof CsrfException && LoginController.PATH.equals(request.getServletPath())) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
