package vn.dondoc.agency;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.language.Refusal;

/** New agencies and groups. */
@Service
@Transactional
public class AgencyFounding {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** The engine's groups have names of at most 64 letters, and heads have a suffix. */
    private static final int LONGEST_CODE = 58;

    private static final int LONGEST_NSO_CODE = 10;

    private final Agencies agencies;
    private final NameRules names;
    private final AgencyGroups groups;
    private final Accounts accounts;
    private final ChangedAgencies changes;
    private final GroupMembers members;

    AgencyFounding(
            Agencies agencies,
            NameRules names,
            AgencyGroups groups,
            Accounts accounts,
            ChangedAgencies changes,
            GroupMembers members) {
        this.agencies = agencies;
        this.names = names;
        this.groups = groups;
        this.accounts = accounts;
        this.changes = changes;
        this.members = members;
    }

    /**
     * @param memberOf the groups that it belongs to; none for a group
     * @throws Refusal (400) when the code or the name cannot be one, (403) for all but administrators, (409) when one of
     *     them is taken, be it by an agency that works no more
     */
    public void found(Agency agency, Collection<String> memberOf, AgencyDecision decision, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        check(agency, decision);
        if (agencies.load(agency.code()).isPresent() || accounts.hasGroup(agency.code())) {
            throw Refusal.conflict("agencyCodeTaken", agency.code());
        }
        Agency founded = Agency.working(agency.code(), agency.name().strip(), agency.kind(), nsoCode(agency.nsoCode()));
        try {
            agencies.add(founded, agencies.nextPosition(), List.of());
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("agencyCodeTaken", agency.code());
        }
        names.take(founded.code(), founded.name());
        groups.name(founded);
        memberOf.forEach(group -> members.join(group, founded));
        changes.record(founded, AgencyEvents.Kind.FOUNDED, null, founded.name(), decision, actor.account());
    }

    private static void check(Agency agency, AgencyDecision decision) {
        var faults = new Refusal.Collector();
        String code = agency.code() == null ? "" : agency.code();
        if (!CODE.matcher(code).matches()
                || code.length() > LONGEST_CODE
                || code.endsWith(Agency.HEAD_SUFFIX)
                || Role.isRoleGroup(code)) {
            faults.add("code", "agencyCode", LONGEST_CODE);
        }
        if (agency.kind() == null) {
            faults.add("kind", "missingAgencyKind");
        }
        if (agency.nsoCode() != null && !agency.nsoCode().matches("[0-9]{0," + LONGEST_NSO_CODE + "}")) {
            faults.add("nsoCode", "agencyNsoCode", LONGEST_NSO_CODE);
        }
        decision.check(null, faults);
        try {
            NameRules.check(agency.name());
        } catch (Refusal impossible) {
            impossible.faults().forEach(faults::add);
        }
        faults.refuseIfAny();
    }

    private static String nsoCode(String written) {
        return written == null || written.isBlank() ? null : written;
    }
}
