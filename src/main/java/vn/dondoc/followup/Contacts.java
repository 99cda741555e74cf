package vn.dondoc.followup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** Whom to reach in an agency; kept by its head, the monitoring unit and administrators, read by everybody signed in. */
@Service
@Transactional
public class Contacts {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AuditLog audit;

    Contacts(JdbcClient jdbc, Agencies agencies, AuditLog audit) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.audit = audit;
    }

    record Row(String agency, String name, String title, String phone, String email) {

        Contact contact() {
            return new Contact(name, title, phone, email);
        }
    }

    /** @throws Refusal (404) where there is no such agency; a group is none */
    @Transactional(readOnly = true)
    public List<Contact> of(String agency) {
        require(agency);
        return of(Set.of(agency)).getOrDefault(agency, List.of());
    }

    /** Those of many agencies, by agency, in one query; agencies without any are left out. */
    @Transactional(readOnly = true)
    public Map<String, List<Contact>> of(Collection<String> wanted) {
        List<String> known = wanted.stream().filter(Objects::nonNull).distinct().toList();
        if (known.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT agency, name, title, phone, email FROM agency_contact WHERE agency IN (:agencies)"
                        + " ORDER BY agency, position")
                .param("agencies", known)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::agency, Collectors.mapping(Row::contact, Collectors.toList())));
    }

    public static boolean mayKeep(String agency, Actor actor) {
        return actor.isHeadOf(agency) || actor.is(Role.MONITORING) || actor.is(Role.ADMINISTRATOR);
    }

    /**
     * Puts these in the place of all that were kept.
     *
     * @throws Refusal (404) for an unknown agency, (403) for who may not, (400) naming all that is wrong
     */
    public void replace(String agency, List<Contact> sent, Actor actor) {
        require(agency);
        if (!mayKeep(agency, actor)) {
            throw Refusal.forbidden("contactsOfOthers");
        }
        List<Contact> contacts = ContactCheck.read(sent);
        // Whoever else changes the same list at this moment waits here.
        jdbc.sql("SELECT code FROM agency WHERE code = ? FOR UPDATE")
                .param(agency)
                .query(String.class)
                .single();
        List<Contact> before = of(agency);
        if (before.equals(contacts)) {
            return;
        }
        jdbc.sql("DELETE FROM agency_contact WHERE agency = ?").param(agency).update();
        for (int position = 0; position < contacts.size(); position++) {
            Contact contact = contacts.get(position);
            jdbc.sql(
                            "INSERT INTO agency_contact (agency, position, name, title, phone, email) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(agency, position, contact.name(), contact.title(), contact.phone(), contact.email())
                    .update();
        }
        audit.add(Change.by(actor.account(), "CONTACTS_CHANGED", "agency:" + agency)
                .of(agency)
                .from(names(before), names(contacts)));
    }

    private static String names(List<Contact> contacts) {
        return contacts.stream().map(Contact::name).collect(Collectors.joining("; "));
    }

    private void require(String agency) {
        agencies.find(agency)
                .filter(known -> !known.isGroup())
                .map(Agency::code)
                .orElseThrow(() -> Refusal.notFound("UNKNOWN_AGENCY", agency));
    }
}
