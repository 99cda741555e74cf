package vn.dondoc.administration;

import java.util.HashSet;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.AccountDirectory;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.agency.WantedAccounts;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.page.Positions;
import vn.dondoc.register.Paging;

/** Who can sign in, and as what. */
@PageController
@RequestMapping(AccountsController.ADDRESS)
class AccountsController {

    static final String ADDRESS = AdministrationPlace.ADDRESS + "/accounts";

    private static final int SIZE = 25;

    private final AccountDirectory directory;
    private final AccountUnlocking unlocking;
    private final Positions positions;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    AccountsController(
            AccountDirectory directory,
            AccountUnlocking unlocking,
            Positions positions,
            Agencies agencies,
            CurrentActor currentActor) {
        this.directory = directory;
        this.unlocking = unlocking;
        this.positions = positions;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    /** An account with what its groups mean. */
    record Line(AccountDirectory.Entry account, List<String> positions) {}

    @GetMapping
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "false") boolean locked,
            @RequestParam(required = false) Boolean active,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        var wanted = new WantedAccounts(q, agency, locked, active);
        var paging = new Paging(page, SIZE);
        List<Line> lines = directory.list(wanted, paging.offset(), SIZE).stream()
                .map(this::line)
                .toList();
        model.addAttribute("wanted", wanted);
        model.addAttribute("agencyName", wanted.group().isEmpty() ? null : agencies.nameOf(wanted.group()));
        model.addAttribute("list", paging.page(lines, directory.count(wanted)));
        return "accounts";
    }

    @PostMapping("/{account}/unlocking")
    String unlock(@PathVariable String account, RedirectAttributes answer) {
        unlocking.unlock(account, currentActor.get());
        answer.addFlashAttribute("done", Sentences.of("accounts.unlocked", account));
        return "redirect:" + ADDRESS;
    }

    private Line line(AccountDirectory.Entry account) {
        return new Line(account, positions.of(new Actor(account.id(), new HashSet<>(account.groups()))));
    }
}
