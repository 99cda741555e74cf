package vn.dondoc.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.audit.AuditLog;

/** Whoever signs out in one of Camunda's web applications has signed out everywhere. */
final class WebappSignOut extends OncePerRequestFilter {

    private final AuditLog auditLog;

    WebappSignOut(AuditLog auditLog) {
        this.auditLog = auditLog;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Addresses.WEBAPP_SIGN_OUT.matches(request);
    }

    /** Camunda goes first: it checks its own token, so that no other site can sign anybody out. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        chain.doFilter(request, response);
        HttpSession session = request.getSession(false);
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST && session != null) {
            session.invalidate();
            auditLog.add(SignInRecord.signedOut(who.getName()));
        }
    }
}
