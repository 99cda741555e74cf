package vn.dondoc.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.agency.Accounts;
import vn.dondoc.security.StoredAccounts.StoredAccount;

/**
 * Tells the engine who is calling, with the groups of this moment; an engine that is not told lets everybody do
 * everything. For Camunda's web applications it hands the sign-in over to their own session, from which their filters
 * tell the engine. A sign-in whose account has been deactivated, deleted, made again or given another
 * password has ended; with a password that an administrator has given, one can only choose another.
 */
final class EngineIdentity extends OncePerRequestFilter {

    private final IdentityService identityService;
    private final ProcessEngine engine;
    private final Accounts accounts;
    private final StoredAccounts storedAccounts;
    private final SignInDemand signIn;

    EngineIdentity(
            IdentityService identityService,
            ProcessEngine engine,
            Accounts accounts,
            StoredAccounts storedAccounts,
            SignInDemand signIn) {
        this.identityService = identityService;
        this.engine = engine;
        this.accounts = accounts;
        this.storedAccounts = storedAccounts;
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<StoredAccount> account = valid(who);
        if (account.isEmpty()) {
            end(request.getSession(false));
            signIn.commence(request, response, new InsufficientAuthenticationException("the account has changed"));
        } else if (account.get().passwordDue() && !Addresses.WITH_PASSWORD_DUE.matches(request)) {
            signIn.demandNewPassword(request, response);
        } else if (Addresses.WEBAPPS.matches(request)) {
            handOver(who.account(), request.getSession());
            chain.doFilter(request, response);
        } else {
            callAs(who.account(), request, response, chain);
        }
    }

    private Optional<StoredAccount> valid(SignedIn who) {
        return storedAccounts.find(who.account()).filter(StoredAccount::active).filter(account -> account.version()
                .equals(who.version()));
    }

    private static void end(HttpSession session) {
        SecurityContextHolder.clearContext();
        if (session != null) {
            session.invalidate();
        }
    }

    private void callAs(String account, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        identityService.setAuthentication(account, accounts.groupsOf(account));
        try {
            chain.doFilter(request, response);
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Also when another account has signed in within the same session, or the groups have changed. */
    private void handOver(String account, HttpSession session) {
        List<String> groups = accounts.groupsOf(account);
        Authentications known = AuthenticationUtil.getAuthsFromSession(session);
        Authentication present = known.getAuthenticationForProcessEngine(engine.getName());
        boolean same = present instanceof UserAuthentication user
                && user.getIdentityId().equals(account)
                && groups.equals(user.getGroupIds());
        if (!same) {
            known.addOrReplace(AuthenticationUtil.createAuthentication(engine, account, groups, List.of()));
        }
    }
}
