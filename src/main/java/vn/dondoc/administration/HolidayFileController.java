package vn.dondoc.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.Holidays;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;

/** The holiday table as a file: taken out, and brought in after a look at what it changes. */
@PageController
@RequestMapping(HolidaysController.ADDRESS)
class HolidayFileController {

    private static final int LONGEST_NAME = 100;

    private final Holidays holidays;
    private final HolidayTable table;
    private final HolidayPages pages;
    private final CurrentActor currentActor;

    HolidayFileController(Holidays holidays, HolidayTable table, HolidayPages pages, CurrentActor currentActor) {
        this.holidays = holidays;
        this.table = table;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> export() {
        administrator();
        var name =
                ContentDisposition.attachment().filename("lich-nghi-lam-bu.csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(HolidayFile.write(holidays.all()).getBytes(StandardCharsets.UTF_8));
    }

    /** Shows what the file would change; nothing changes yet. */
    @PostMapping("/file")
    String preview(MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        Actor actor = administrator();
        try {
            if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file", "holidayFileMissing");
            }
            String text = HolidayFile.text(file.getBytes());
            model.addAttribute("version", holidays.version());
            model.addAttribute("plan", table.preview(text, actor));
            model.addAttribute("text", text);
            model.addAttribute("name", name(file.getOriginalFilename()));
            return "holidays-file";
        } catch (Refusal refusal) {
            return refused(refusal, model, response);
        }
    }

    @PostMapping("/file/confirmation")
    String confirm(
            @RequestParam String text,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Actor actor = administrator();
        try {
            table.replace(text, version, name(name), actor);
        } catch (Refusal refusal) {
            return refused(refusal, model, response);
        }
        after.addFlashAttribute("done", pages.outcome());
        return "redirect:" + HolidaysController.ADDRESS;
    }

    /** When somebody opens the address of the look again. */
    @GetMapping("/file/confirmation")
    String back() {
        return "redirect:" + HolidaysController.ADDRESS;
    }

    private String refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        return pages.page(null, HolidayPages.Form.NEW, refusal.faults(), model);
    }

    private static String name(String given) {
        String name = given == null ? "" : given.replaceAll("\\p{Cntrl}", " ").strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private Actor administrator() {
        Actor actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR);
        return actor;
    }
}
