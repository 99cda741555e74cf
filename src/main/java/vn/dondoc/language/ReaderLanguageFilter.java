package vn.dondoc.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/** Camunda's REST servlets do not pass through Spring MVC; this tells the listeners they call who reads the answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ReaderLanguageFilter extends OncePerRequestFilter {

    private final LocaleResolver localeResolver;

    ReaderLanguageFilter(LocaleResolver localeResolver) {
        this.localeResolver = localeResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Locale language = localeResolver.resolveLocale(request);
        LocaleContextHolder.setLocale(language);
        try {
            chain.doFilter(new Understood(request, language), response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Later filters ask the request for its language, which without a header would be that of the machine. */
    private static final class Understood extends HttpServletRequestWrapper {

        private final Locale language;

        Understood(HttpServletRequest request, Locale language) {
            super(request);
            this.language = language;
        }

        @Override
        public Locale getLocale() {
            return language;
        }
    }
}
