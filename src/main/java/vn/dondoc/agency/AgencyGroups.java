package vn.dondoc.agency;

import org.springframework.stereotype.Component;

/** The engine's groups of an agency's officers and heads. */
@Component
class AgencyGroups {

    private static final String TYPE = "AGENCY";

    private final Accounts accounts;

    AgencyGroups(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Gives an agency its groups, or those that it has its present name. */
    void name(Agency agency) {
        if (!agency.isGroup()) {
            accounts.nameGroup(agency.code(), agency.name(), TYPE);
            accounts.nameGroup(Agency.headGroup(agency.code()), "Thủ trưởng " + agency.name(), TYPE);
        }
    }
}
