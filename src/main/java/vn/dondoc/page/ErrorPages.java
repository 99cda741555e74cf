package vn.dondoc.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.language.Problems;

/** The page for what was refused before any of our controllers was reached, as by the doors of the application. */
@Component
class ErrorPages implements ErrorViewResolver {

    static final String VIEW = "refusal";

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(VIEW, "problem", Problems.of(status));
    }
}
