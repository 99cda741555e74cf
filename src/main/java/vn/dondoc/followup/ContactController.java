package vn.dondoc.followup;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;

/** Whom to reach in an agency. */
@RestController
@RequestMapping("/api/agencies/{code}/contacts")
class ContactController {

    private final Contacts contacts;
    private final CurrentActor currentActor;

    ContactController(Contacts contacts, CurrentActor currentActor) {
        this.contacts = contacts;
        this.currentActor = currentActor;
    }

    @GetMapping
    List<Contact> list(@PathVariable String code) {
        return contacts.of(code);
    }

    /** The whole list, in its order; what is not in it is removed. */
    @PutMapping
    List<Contact> replace(@PathVariable String code, @RequestBody List<Contact> wanted) {
        contacts.replace(code, wanted, currentActor.get());
        return contacts.of(code);
    }
}
