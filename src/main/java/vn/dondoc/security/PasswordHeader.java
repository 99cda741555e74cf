package vn.dondoc.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** HTTP Basic, for programs only. It never makes a session, and a session beside it does not count. */
final class PasswordHeader extends BasicAuthenticationFilter {

    PasswordHeader(AuthenticationManager manager, AuthenticationEntryPoint demand) {
        super(manager, demand);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Addresses.REST.matches(request);
    }

    @Override
    protected boolean authenticationIsRequired(String username) {
        return true;
    }
}
