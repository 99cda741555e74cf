package vn.dondoc.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Problems;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** What was refused on a page is said on a page, in the frame. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {

    private final Frames frames;
    private final CurrentActor currentActor;

    PageRefusals(Frames frames, CurrentActor currentActor) {
        this.frames = frames;
        this.currentActor = currentActor;
    }

    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return page(refusal.status(), refusal.getMessage(), request, response);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView mismatch(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        String sentence =
                Sentences.of("refusal.unreadableValue", mismatch.getName(), String.valueOf(mismatch.getValue()));
        return page(HttpStatus.BAD_REQUEST, sentence, request, response);
    }

    private ModelAndView page(
            HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status.value());
        ModelAndView page = new ModelAndView("refusal");
        page.addObject("problem", Problems.of(status, sentence));
        currentActor.find().ifPresent(reader -> page.addObject("frame", frames.of(reader, request.getServletPath())));
        return page;
    }
}
