package vn.dondoc.followup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** Where the contacts of an agency are read, and kept by those who may. */
@PageController
@RequestMapping("/agencies/{code}/contacts")
class ContactPageController {

    private static final int EMPTY_LINES = 2;

    private final Contacts contacts;
    private final Agencies agencies;
    private final CurrentActor currentActor;

    ContactPageController(Contacts contacts, Agencies agencies, CurrentActor currentActor) {
        this.contacts = contacts;
        this.agencies = agencies;
        this.currentActor = currentActor;
    }

    @GetMapping
    ModelAndView page(@PathVariable String code) {
        return page(code, contacts.of(code), List.of());
    }

    @PostMapping
    ModelAndView keep(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, RedirectAttributes after) {
        Actor actor = currentActor.get();
        List<Contact> lines = lines(sent);
        try {
            contacts.replace(code, lines, actor);
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.BAD_REQUEST) {
                throw refusal;
            }
            ModelAndView page = page(code, lines, refusal.faults());
            page.setStatus(refusal.status());
            return page;
        }
        after.addFlashAttribute("done", Sentences.of("contacts.kept"));
        return new ModelAndView("redirect:/agencies/" + code + "/contacts");
    }

    private ModelAndView page(String code, List<Contact> lines, List<Refusal.Fault> faults) {
        boolean keeps = Contacts.mayKeep(code, currentActor.get());
        List<Contact> shown = new ArrayList<>(lines);
        int room = Math.min(lines.size() + EMPTY_LINES, Math.max(ContactCheck.MOST, lines.size()));
        while (keeps && shown.size() < room) {
            shown.add(new Contact(null, null, null, null));
        }
        ModelAndView page = new ModelAndView("contacts");
        page.addObject("code", code);
        page.addObject("agencyName", agencies.nameOf(code));
        page.addObject("keeps", keeps);
        page.addObject("lines", shown);
        page.addObject("faults", faults);
        page.addObject("wrong", faults.stream().map(Refusal.Fault::field).toList());
        return page;
    }

    /** The fields of a line come in the order of the lines. */
    private static List<Contact> lines(MultiValueMap<String, String> sent) {
        List<Contact> lines = new ArrayList<>();
        for (int line = 0; line < sent.getOrDefault("name", List.of()).size(); line++) {
            lines.add(new Contact(
                    at(sent, "name", line), at(sent, "title", line), at(sent, "phone", line), at(sent, "email", line)));
        }
        return lines;
    }

    private static String at(MultiValueMap<String, String> sent, String field, int line) {
        List<String> values = sent.getOrDefault(field, List.of());
        return line < values.size() ? values.get(line) : null;
    }
}
