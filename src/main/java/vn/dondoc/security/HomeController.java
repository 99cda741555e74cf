package vn.dondoc.security;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.page.PageNotice;
import vn.dondoc.security.StoredAccounts.StoredAccount;

/** Where one arrives after signing in: who one is, and where to go from here. */
@Controller
class HomeController {

    private final CurrentActor currentActor;
    private final StoredAccounts accounts;
    private final Agencies agencies;
    private final ObjectProvider<PageNotice> notices;

    HomeController(
            CurrentActor currentActor, StoredAccounts accounts, Agencies agencies, ObjectProvider<PageNotice> notices) {
        this.currentActor = currentActor;
        this.accounts = accounts;
        this.agencies = agencies;
        this.notices = notices;
    }

    @GetMapping("/")
    String page(@AuthenticationPrincipal SignedIn who, Model model) {
        Actor actor = currentActor.get();
        model.addAttribute("account", who.account());
        model.addAttribute(
                "name", accounts.find(who.account()).map(StoredAccount::name).orElse(who.account()));
        model.addAttribute("administrator", actor.is(Role.ADMINISTRATOR));
        model.addAttribute(
                "roles",
                List.of(Role.values()).stream()
                        .filter(actor::is)
                        .map(Enum::name)
                        .toList());
        model.addAttribute(
                "agencies",
                actor.agencies().stream().sorted().map(agencies::nameOf).toList());
        model.addAttribute(
                "notices",
                notices.orderedStream()
                        .map(PageNotice::text)
                        .flatMap(Optional::stream)
                        .toList());
        return "home";
    }
}
