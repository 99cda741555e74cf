package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;

/** Accounts from a file, after a look at every line. */
@PageController
@RequestMapping(AccountFileController.ADDRESS)
class AccountFileController {

    static final String ADDRESS = AdministrationPlace.ADDRESS + "/new-accounts";

    private final AccountImporting importing;
    private final CurrentActor currentActor;

    AccountFileController(AccountImporting importing, CurrentActor currentActor) {
        this.importing = importing;
        this.currentActor = currentActor;
    }

    @GetMapping
    String page(Model model) {
        administrator();
        return page(List.of(), model);
    }

    /** Changes nothing. */
    @PostMapping
    String preview(MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        Actor actor = administrator();
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file", "accountFileMissing");
            }
            String text = AccountFile.text(file.getBytes());
            model.addAttribute("plan", importing.preview(text, actor));
            model.addAttribute("text", text);
            return "accounts-file";
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            return page(refusal.faults(), model);
        }
    }

    @PostMapping("/confirmation")
    String open(@RequestParam String text, Model model, HttpServletResponse response) {
        Actor actor = administrator();
        try {
            model.addAttribute("handedOut", importing.open(text, actor));
            return "passwords";
        } catch (Refusal refusal) {
            response.setStatus(refusal.status().value());
            return page(refusal.faults(), model);
        }
    }

    /** When somebody opens the address of the result again, whose passwords are shown once. */
    @GetMapping("/confirmation")
    String back() {
        return "redirect:" + AccountsController.ADDRESS;
    }

    private static String page(List<Refusal.Fault> faults, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("columns", String.join(",", AccountFile.COLUMNS));
        model.addAttribute("most", AccountFile.MOST_LINES);
        return "accounts-new";
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        return actor;
    }
}
