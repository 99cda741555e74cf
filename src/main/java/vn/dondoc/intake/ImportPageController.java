package vn.dondoc.intake;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;
import vn.dondoc.register.Classification;

/** Imports on pages: hand in a file, look at what was read row by row, correct, leave out, confirm. */
@PageController
@RequestMapping("/imports")
class ImportPageController {

    private static final String DONE = "done";

    private final Importing importing;
    private final ImportPages pages;
    private final CurrentActor currentActor;

    ImportPageController(Importing importing, ImportPages pages, CurrentActor currentActor) {
        this.importing = importing;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model) {
        return pages.list(page, Map.of(), List.of(), monitoring(), model);
    }

    @PostMapping
    String upload(MultipartFile file, @RequestParam Map<String, String> given, Model model) throws IOException {
        Actor actor = monitoring();
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file", "missingTable");
            }
            String id = importing.upload(file.getBytes(), file.getOriginalFilename(), upload(given), actor);
            return "redirect:/imports/" + id;
        } catch (Refusal refusal) {
            return pages.list(0, given, refusal.faults(), actor, model);
        }
    }

    @GetMapping("/{id}")
    String draft(
            @PathVariable String id,
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        return pages.draft(id, only, page, List.of(), monitoring(), model);
    }

    @GetMapping("/{id}/rows/{row}")
    String row(@PathVariable String id, @PathVariable int row, Model model) {
        return pages.row(id, row, Map.of(), List.of(), monitoring(), model);
    }

    @PostMapping("/{id}/rows/{row}")
    String correct(
            @PathVariable String id,
            @PathVariable int row,
            @RequestParam Map<String, String> entered,
            Model model,
            RedirectAttributes after) {
        Actor actor = monitoring();
        try {
            var corrections = RowForm.corrections(importing.texts(id, row, actor), entered);
            importing.correct(id, row, corrections, actor);
        } catch (Refusal refusal) {
            return pages.row(id, row, entered, refusal.faults(), actor, model);
        }
        after.addFlashAttribute(DONE, Sentences.of("imports.corrected", row));
        return "redirect:/imports/" + id + "#row-" + row;
    }

    @PostMapping("/{id}/rows/{row}/exclusion")
    String exclude(
            @PathVariable String id,
            @PathVariable int row,
            @RequestParam boolean excluded,
            @RequestParam(defaultValue = "all") String only,
            @RequestParam(defaultValue = "0") int page) {
        importing.exclude(id, row, excluded, monitoring());
        return "redirect:/imports/" + id + "?only=" + known(only) + "&page=" + Math.max(0, page) + "#row-" + row;
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable String id, Model model, RedirectAttributes after) {
        Actor actor = monitoring();
        try {
            Outcome outcome = importing.confirm(id, Set.of(), actor);
            after.addFlashAttribute(
                    DONE,
                    Sentences.of(
                            "imports.confirmed",
                            outcome.created(),
                            outcome.changed(),
                            outcome.unchanged(),
                            outcome.excluded()));
        } catch (Refusal refusal) {
            return pages.draft(id, "errors", 0, refusal.faults(), actor, model);
        }
        return "redirect:/imports/" + id;
    }

    private static Upload upload(Map<String, String> given) {
        return new Upload(
                GivenText.orNull(given.get("plan")),
                GivenText.orNull(given.get("defaultLeadAgency")),
                day(GivenText.orNull(given.get("assignedOn"))),
                Classification.read(given.getOrDefault("classification", "PUBLIC")),
                0);
    }

    private static LocalDate day(String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException impossible) {
            throw Refusal.invalid("assignedOn", "impossibleDay", written);
        }
    }

    /** Only words of our own go into an address. */
    private static String known(String only) {
        return Set.of("errors", "problems", "changes").contains(only) ? only : "all";
    }

    private Actor monitoring() {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        return actor;
    }
}
