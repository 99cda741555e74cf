package vn.dondoc.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.dondoc.agency.CurrentActor;

/** Gives every page that is about to be shown to somebody signed in its frame. */
@Component
class Framing implements HandlerInterceptor, WebMvcConfigurer {

    private final Frames frames;
    private final CurrentActor currentActor;

    Framing(Frames frames, CurrentActor currentActor) {
        this.frames = frames;
        this.currentActor = currentActor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView answer) {
        if (answer != null && isPage(answer.getViewName())) {
            currentActor
                    .find()
                    .ifPresent(reader -> answer.addObject("frame", frames.of(reader, request.getServletPath())));
        }
    }

    private static boolean isPage(String view) {
        return view != null && !view.startsWith("redirect:") && !view.startsWith("forward:");
    }
}
