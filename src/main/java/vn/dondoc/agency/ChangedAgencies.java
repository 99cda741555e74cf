package vn.dondoc.agency;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;

/** Holds an agency while it is changed, and records that it was. */
@Repository
class ChangedAgencies {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final AgencyEvents history;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    ChangedAgencies(
            JdbcClient jdbc,
            Agencies agencies,
            AgencyEvents history,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.history = history;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Begins a change; others wait until the transaction ends.
     *
     * @param version as its reader saw it
     * @throws Refusal (404) when there is no such agency, (409) when somebody else has changed it since
     */
    Agency hold(String code, int version) {
        int held = jdbc.sql("UPDATE agency SET version = version + 1 WHERE code = ? AND version = ?")
                .params(code, version)
                .update();
        Agency agency = find(code);
        if (held == 0) {
            throw Refusal.conflict("agencyOvertaken", agency.name());
        }
        return agency;
    }

    /** The same, however it was seen. */
    Agency hold(String code) {
        jdbc.sql("UPDATE agency SET version = version + 1 WHERE code = ?")
                .param(code)
                .update();
        return find(code);
    }

    private Agency find(String code) {
        return agencies.load(code).orElseThrow(() -> Refusal.notFound("unknownAgency", code));
    }

    void record(
            Agency agency,
            AgencyEvents.Kind kind,
            String before,
            String after,
            AgencyDecision decision,
            String account) {
        history.add(agency.code(), kind, before, after, decision, account);
        audit.add(Change.by(account, "AGENCY_" + kind, "agency:" + agency.code())
                .of(agency.code())
                .from(before, after)
                .because(decision.document()));
        events.publishEvent(new AgencyChanged(agency.code()));
    }

    void rename(String code, String name) {
        jdbc.sql("UPDATE agency SET name = ? WHERE code = ?").params(name, code).update();
    }

    void close(String code, AgencyDecision decision, String successor) {
        jdbc.sql("UPDATE agency SET closed_on = ?, successor = ? WHERE code = ?")
                .params(decision.on(), successor, code)
                .update();
    }

    void reopen(String code) {
        jdbc.sql("UPDATE agency SET closed_on = NULL, successor = NULL WHERE code = ?")
                .param(code)
                .update();
    }

    /** Whoever had gone into one that now goes into another has gone into that. */
    void passOnPredecessors(String code, String successor) {
        jdbc.sql("SELECT code FROM agency WHERE successor = ?")
                .param(code)
                .query(String.class)
                .list()
                .forEach(predecessor -> events.publishEvent(new AgencyChanged(predecessor)));
        jdbc.sql("UPDATE agency SET successor = ? WHERE successor = ?")
                .params(successor, code)
                .update();
    }
}
