package vn.dondoc.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every page of the web applications a nonce of its own. Camunda 7.24 keeps it in the servlet context, which all
 * requests share: when two come together, the header names one nonce and the page another, its scripts are blocked, and
 * somebody looks at an empty page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnNonce extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Addresses.WEBAPPS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext context = withOwnNonce(request.getServletContext(), request);
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return context;
                    }
                },
                response);
    }

    private static ServletContext withOwnNonce(ServletContext shared, HttpServletRequest request) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, values) -> {
                    if (isAboutNonce(method, "setAttribute", values)) {
                        request.setAttribute(NONCE, values[1]);
                        return null;
                    }
                    if (isAboutNonce(method, "getAttribute", values)) {
                        return request.getAttribute(NONCE);
                    }
                    return pass(shared, method, values);
                });
    }

    private static boolean isAboutNonce(Method method, String name, Object... values) {
        return method.getName().equals(name) && NONCE.equals(values[0]);
    }

    private static Object pass(ServletContext shared, Method method, Object... values) throws Throwable {
        try {
            return method.invoke(shared, values);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
