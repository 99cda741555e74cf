package vn.dondoc.desk;

import java.util.List;
import java.util.TreeSet;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.PageController;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.Duty;
import vn.dondoc.register.Paging;

/** "My agency": what waits for us, what we wait for, what is late and why. */
@PageController
class MyAgencyController {

    private static final int DUTIES = 10;

    private final CurrentActor currentActor;
    private final Agencies agencies;
    private final WaitingForUs waitingForUs;
    private final AgencyOutlook outlook;

    MyAgencyController(CurrentActor currentActor, Agencies agencies, WaitingForUs waitingForUs, AgencyOutlook outlook) {
        this.currentActor = currentActor;
        this.agencies = agencies;
        this.waitingForUs = waitingForUs;
        this.outlook = outlook;
    }

    @GetMapping(MyAgencyPlace.ADDRESS)
    String page(
            @RequestParam(required = false) String agency,
            @RequestParam(required = false) Duty.Kind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Actor reader = currentActor.get();
        String code = choose(agency, reader);
        boolean head = reader.isHeadOf(code);
        model.addAttribute("agency", reference(code));
        model.addAttribute("choices", choices(reader));
        model.addAttribute("duties", waitingForUs.of(code, head, kind, new Paging(page, DUTIES)));
        model.addAttribute("outlook", outlook.of(code, head, reader));
        return "my-agency";
    }

    /** The agency that is asked for, or the first of the reader's own. */
    private static String choose(String wanted, Actor reader) {
        if (reader.agencies().isEmpty()) {
            throw Refusal.forbidden("noAgency");
        }
        if (wanted == null || wanted.isBlank()) {
            return new TreeSet<>(reader.agencies()).first();
        }
        if (!reader.isMemberOf(wanted) || !reader.agencies().contains(wanted)) {
            throw Refusal.forbidden("otherAgency");
        }
        return wanted;
    }

    private List<AgencyRef> choices(Actor reader) {
        return reader.agencies().stream().sorted().map(this::reference).toList();
    }

    private AgencyRef reference(String code) {
        return new AgencyRef(code, agencies.nameOf(code));
    }
}
