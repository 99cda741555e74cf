package vn.dondoc.agency;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** Further names under which an agency is found in documents. */
@Service
@Transactional
public class Aliases {

    private final Agencies agencies;
    private final NameRules names;
    private final AuditLog audit;

    Aliases(Agencies agencies, NameRules names, AuditLog audit) {
        this.agencies = agencies;
        this.names = names;
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
        agencies.get("agency", code);
        NameRules.check(name);
        if (names.take(code, name)) {
            audit.add(
                    Change.by(actor.account(), "ALIAS_ADDED", "agency:" + code).from(null, name.strip()));
        }
    }

    /**
     * Forgets a name that was learnt by mistake.
     *
     * @throws Refusal (403) for all but administrators, (404) when the agency is not known under it, (409) for the name
     *     that it bears, and those that it has borne
     */
    public void forget(String code, String name, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Agency agency = agencies.load(code).orElseThrow(() -> Refusal.notFound("unknownAgency", code));
        String written = name == null ? "" : name;
        if (agencies.named(written).filter(agency::equals).isEmpty()) {
            throw Refusal.notFound("unknownAlias", agency.name(), written);
        }
        if (agencies.hasBorne(agency, written)) {
            throw Refusal.conflict("aliasOfHistory", written);
        }
        agencies.removeName(written);
        audit.add(Change.by(actor.account(), "ALIAS_REMOVED", "agency:" + code).from(written.strip(), null));
    }
}
