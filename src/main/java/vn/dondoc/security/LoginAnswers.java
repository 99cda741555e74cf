package vn.dondoc.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Unlocking.AccountUnlocked;
import vn.dondoc.audit.AuditLog;

/** Where the sign-in page leads to. */
@Component
class LoginAnswers extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final AuditLog auditLog;
    private final ProcessEngineConfigurationImpl engine;

    /** Failures by what was typed, so that the message does not tell which accounts exist. */
    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    LoginAnswers(AuditLog auditLog, @Lazy ProcessEngineConfigurationImpl engine) {
        this.auditLog = auditLog;
        this.engine = engine;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        failures.invalidate(who.getName());
        auditLog.add(SignInRecord.signedIn(who.getName()));
        super.onAuthenticationSuccess(request, response, who);
    }

    @EventListener
    void unlocked(AccountUnlocked unlocked) {
        failures.invalidate(unlocked.account());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String name = String.valueOf(request.getParameter("username")).strip();
        int count = failures.asMap().merge(name.substring(0, Math.min(name.length(), 100)), 1, Integer::sum);
        String answer = count >= engine.getLoginMaxAttempts() ? "locked" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + answer);
    }
}
