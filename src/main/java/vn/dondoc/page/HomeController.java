package vn.dondoc.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;

/** Leads everybody to the page that fits who they are. */
@Controller
class HomeController {

    private final CurrentActor currentActor;

    HomeController(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @GetMapping("/")
    String home() {
        return "redirect:" + homeOf(currentActor.get());
    }

    private static String homeOf(Actor reader) {
        if (reader.is(Role.ADMINISTRATOR)) {
            return "/administration";
        }
        if (reader.is(Role.LEADERSHIP)) {
            return "/dashboard";
        }
        return reader.agencies().isEmpty() ? "/directives" : "/my-agency";
    }
}
