package vn.dondoc.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Problems;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** Whatever goes wrong for somebody who reads a page, or asks for one that is not there, is said on a page, in the frame. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageRefusals implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(PageRefusals.class);

    private final Frames frames;
    private final CurrentActor currentActor;

    PageRefusals(Frames frames, CurrentActor currentActor) {
        this.frames = frames;
        this.currentActor = currentActor;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception cause) {
        if (response.isCommitted() || !isPage(handler) && !PageReader.asksForPage(request)) {
            return null;
        }
        ProblemDetail problem = problemOf(cause);
        if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), cause);
        }
        response.setStatus(problem.getStatus());
        ModelAndView page = new ModelAndView(ErrorPages.VIEW, "problem", problem);
        currentActor.find().ifPresent(reader -> page.addObject("frame", frames.of(reader, request.getServletPath())));
        return page;
    }

    private static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PageController.class);
    }

    private static ProblemDetail problemOf(Exception cause) {
        if (cause instanceof Refusal refusal) {
            return Problems.of(refusal.status(), refusal.getMessage());
        }
        if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
            String value = String.valueOf(mismatch.getValue());
            return Problems.of(
                    HttpStatus.BAD_REQUEST, Sentences.of("refusal.unreadableValue", mismatch.getName(), value));
        }
        if (cause instanceof ErrorResponse known) {
            return Problems.of(known.getStatusCode());
        }
        if (cause instanceof MultipartException) {
            return Problems.of(HttpStatus.BAD_REQUEST);
        }
        if (cause instanceof ConcurrencyFailureException) {
            return Problems.of(HttpStatus.CONFLICT, Sentences.of("problem.overtaken"));
        }
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
