package vn.dondoc.security;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.page.PageNotice;

/** The page to sign in. In the demonstration it offers the accounts. */
@Controller
class LoginController {

    static final String PATH = "/login";

    private final Agencies agencies;
    private final ObjectProvider<PageNotice> notices;
    private final boolean demonstration;

    LoginController(Agencies agencies, ObjectProvider<PageNotice> notices, Environment environment) {
        this.agencies = agencies;
        this.notices = notices;
        this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping(PATH)
    String page(Authentication who, Model model) {
        if (who != null && who.getPrincipal() instanceof SignedIn) {
            return "redirect:/";
        }
        model.addAttribute(
                "notices",
                notices.orderedStream()
                        .map(PageNotice::text)
                        .flatMap(Optional::stream)
                        .toList());
        model.addAttribute("demonstration", demonstration);
        if (demonstration) {
            model.addAttribute(
                    "agencies",
                    agencies.working().stream()
                            .filter(agency -> !agency.isGroup())
                            .toList());
            model.addAttribute("headSuffix", Agency.HEAD_SUFFIX);
        }
        return "login";
    }
}
