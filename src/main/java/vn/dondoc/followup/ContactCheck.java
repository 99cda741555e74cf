package vn.dondoc.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;

/** Reads the contacts of an agency as they are sent: what can be called and written to, everything wrong named at once. */
final class ContactCheck {

    static final int MOST = 20;

    private static final int LONGEST = 200;
    /** Digits with what people put between them; the number of an extension may follow. */
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9][0-9 .()/-]{5,28}[0-9)](?: ?(?:ext|x|máy lẻ)[ .]*[0-9]{1,6})?");

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\".]+(?:\\.[^\\s@<>,;\".]+)+");

    private ContactCheck() {}

    /**
     * Lines in which nothing stands are left out.
     *
     * @throws Refusal (400) naming each line that cannot be; {@code field} is {@code contacts[2].phone}
     */
    static List<Contact> read(List<Contact> sent) {
        var faults = new Refusal.Collector();
        List<Contact> contacts = new ArrayList<>();
        for (int line = 0; sent != null && line < sent.size(); line++) {
            Contact contact = clean(sent.get(line));
            if (contact != null) {
                check(faults, "contacts[" + line + "].", contacts.size() + 1, contact);
                contacts.add(contact);
            }
        }
        if (contacts.size() > MOST) {
            faults.add("contacts", "tooManyContacts", MOST);
        }
        faults.refuseIfAny();
        return contacts;
    }

    private static Contact clean(Contact sent) {
        if (sent == null) {
            return null;
        }
        Contact contact = new Contact(
                GivenText.orNull(sent.name()),
                GivenText.orNull(sent.title()),
                GivenText.orNull(sent.phone()),
                GivenText.orNull(sent.email()));
        return contact.equals(new Contact(null, null, null, null)) ? null : contact;
    }

    private static void check(Refusal.Collector faults, String field, int number, Contact contact) {
        if (contact.name() == null) {
            faults.add(field + "name", "contactWithoutName", number);
        }
        GivenText.check(faults, field + "name", contact.name(), LONGEST);
        GivenText.check(faults, field + "title", contact.title(), LONGEST);
        if (contact.phone() == null && contact.email() == null) {
            faults.add(field + "phone", "contactWithoutWay", number);
        }
        if (contact.phone() != null && !PHONE.matcher(contact.phone()).matches()) {
            faults.add(field + "phone", "impossiblePhone", contact.phone());
        }
        if (contact.email() != null
                && (contact.email().length() > LONGEST
                        || !EMAIL.matcher(contact.email()).matches())) {
            faults.add(field + "email", "impossibleEmail", contact.email());
        }
    }
}
