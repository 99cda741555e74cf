package vn.dondoc.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;

/** One chain for pages, API, Camunda's web applications and the engine's REST interface: one sign-in for all of them. */
@Configuration
class SecurityConfiguration {

    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
            + " form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /** Swagger's pages set styles in their markup. */
    private static final String DOCUMENTATION_POLICY =
            PAGE_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    @Bean
    AuthenticationManager authenticationManager(AccountLogin login) {
        return new ProviderManager(login);
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            AuthenticationManager manager,
            SignInDemand demand,
            LoginAnswers loginAnswers,
            ProblemAnswers problems,
            Accounts accounts,
            StoredAccounts storedAccounts,
            AuditLog auditLog,
            @Lazy IdentityService identityService,
            @Lazy ProcessEngine engine)
            throws Exception {
        http.authenticationManager(manager);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                        DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(Addresses.CLOSED)
                .denyAll()
                .requestMatchers(Addresses.OPEN, Addresses.HEALTH, Addresses.API_DOCUMENTATION)
                .permitAll()
                .requestMatchers(Addresses.ADMINISTRATORS)
                .access((who, request) -> new AuthorizationDecision(isAdministrator(who, accounts)))
                .anyRequest()
                .authenticated());
        http.formLogin(form -> form.loginPage(LoginController.PATH)
                .successHandler(loginAnswers)
                .failureHandler(loginAnswers));
        http.logout(logout -> logout.logoutSuccessUrl("/login?signedOut").addLogoutHandler((request, response, who) -> {
            if (who != null) {
                auditLog.add(SignInRecord.signedOut(who.getName()));
            }
        }));
        http.httpBasic(AbstractHttpConfigurer::disable);
        http.csrf(csrf -> csrf.requireCsrfProtectionMatcher(Addresses::mayBeForged));
        http.exceptionHandling(
                answers -> answers.authenticationEntryPoint(demand).accessDeniedHandler(demand));
        http.requestCache(cache -> cache.requestCache(pagesOnly()));
        http.headers(SecurityConfiguration::headers);

        http.addFilterAt(new PasswordHeader(manager, demand), BasicAuthenticationFilter.class);
        http.addFilterAfter(
                new EngineIdentity(identityService, engine, accounts, storedAccounts, demand),
                AuthorizationFilter.class);
        http.addFilterAfter(new EngineDoor(accounts, engine, problems), EngineIdentity.class);
        http.addFilterAfter(new WebappSignOut(auditLog), EngineDoor.class);
        return http.build();
    }

    private static boolean isAdministrator(Supplier<Authentication> who, Accounts accounts) {
        Authentication authentication = who.get();
        return authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && accounts.groupsOf(signedIn.account()).contains(Role.ADMINISTRATOR.group());
    }

    /** After signing in one returns to a page, not to some file or call; nothing else is worth a session. */
    private static RequestCache pagesOnly() {
        MediaTypeRequestMatcher html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setUseEquals(true);
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new AndRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()),
                html,
                new NegatedRequestMatcher(Addresses.FOR_PROGRAMS)));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher ours = new NegatedRequestMatcher(Addresses.WEBAPPS);
        RequestMatcher pages = new AndRequestMatcher(ours, new NegatedRequestMatcher(Addresses.API_DOCUMENTATION));
        headers.defaultsDisabled();
        List.<HeaderWriter>of(
                        new XContentTypeOptionsHeaderWriter(),
                        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                        new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
                        new CacheControlHeadersWriter(),
                        new HstsHeaderWriter())
                .forEach(writer -> headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(ours, writer)));
        headers.addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(pages, new ContentSecurityPolicyHeaderWriter(PAGE_POLICY)));
        headers.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                Addresses.API_DOCUMENTATION, new ContentSecurityPolicyHeaderWriter(DOCUMENTATION_POLICY)));
    }
}
