package vn.dondoc.agency;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** Further names under which an agency is found in documents. */
@Service
@Transactional
public class Aliases {

    private static final int LONGEST = 300;

    private final Agencies agencies;
    private final AuditLog audit;

    Aliases(Agencies agencies, AuditLog audit) {
        this.agencies = agencies;
        this.audit = audit;
    }

    /**
     * Remembers a name as an agency's or group's. What it is called already stays.
     *
     * @throws Refusal (400) when the name cannot be one or there is no such agency, (403) for others than the monitoring
     *     unit and administrators, (409) when another agency bears it
     */
    public void learn(String code, String name, Actor actor) {
        if (!actor.is(Role.ADMINISTRATOR)) {
            actor.require(Role.MONITORING);
        }
        Agency agency = agencies.get("agency", code);
        check(name);
        Optional<Agency> bearer = agencies.named(name);
        if (bearer.isPresent() && bearer.get().code().equals(code)) {
            return;
        }
        try {
            refuseIfTaken(name, bearer);
            agencies.addName(code, name.strip());
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("aliasTaken", name.strip(), agency.name());
        }
        audit.add(Change.by(actor.account(), "ALIAS_ADDED", "agency:" + code).from(null, name.strip()));
    }

    private static void check(String name) {
        if (name == null || AgencyName.key(name).isEmpty()) {
            throw Refusal.invalid("name", "missingAlias");
        }
        if (name.length() > LONGEST) {
            throw Refusal.invalid("name", "textTooLong", "name", LONGEST);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("name", "controlCharacter", "name");
        }
    }

    private static void refuseIfTaken(String name, Optional<Agency> bearer) {
        if (bearer.isPresent()) {
            throw Refusal.conflict("aliasTaken", name.strip(), bearer.get().name());
        }
    }
}
