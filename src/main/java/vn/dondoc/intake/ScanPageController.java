package vn.dondoc.intake;

import java.io.IOException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** Scanned registers on pages: each row with the directives that it may be, for somebody to choose from. */
@PageController
@RequestMapping("/imports/scans")
class ScanPageController {

    private final Scanning scanning;
    private final CurrentActor currentActor;

    ScanPageController(Scanning scanning, CurrentActor currentActor) {
        this.scanning = scanning;
        this.currentActor = currentActor;
    }

    @PostMapping
    String upload(MultipartFile file, @RequestParam(required = false) String plan) throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file", "missingTable");
        }
        String code = plan == null ? null : plan.strip();
        return "redirect:/imports/scans/"
                + scanning.upload(file.getBytes(), file.getOriginalFilename(), code, monitoring());
    }

    @GetMapping("/{id}")
    String scan(@PathVariable String id, Model model) {
        model.addAttribute("scan", scanning.view(id, monitoring()));
        return "import-scan";
    }

    @PostMapping("/{id}/rows/{row}")
    String accept(
            @PathVariable String id,
            @PathVariable int row,
            @RequestParam(required = false) String directive,
            RedirectAttributes after) {
        scanning.accept(id, row, directive, null, monitoring());
        after.addFlashAttribute("done", Sentences.of("imports.scan.accepted", row, directive));
        return "redirect:/imports/scans/" + id + "#row-" + row;
    }

    private Actor monitoring() {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        return actor;
    }
}
