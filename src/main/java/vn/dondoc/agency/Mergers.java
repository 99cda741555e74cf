package vn.dondoc.agency;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/** The table of mergers. */
@Repository
class Mergers {

    private static final String COLUMNS =
            " m.effective_on AS effectiveOn, m.document, m.reason, m.moves_accounts AS movesAccounts,"
                    + " m.keeps_heads AS keepsHeads, m.ordered_by AS orderedBy, m.effective_at AS effectiveAt"
                    + " FROM agency_merger m";

    private static final String SELECT =
            "SELECT m.id, m.agency_code AS agency, m.successor," + COLUMNS + " WHERE m.revoked_at IS NULL AND ";

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final OfficeClock clock;

    Mergers(JdbcClient jdbc, Agencies agencies, OfficeClock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.clock = clock;
    }

    void add(Merger merger) {
        jdbc.sql("INSERT INTO agency_merger (agency_code, successor, effective_on, document, reason, moves_accounts,"
                        + " keeps_heads, ordered_by, ordered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        merger.agency(),
                        merger.successor(),
                        merger.effectiveOn(),
                        merger.document(),
                        merger.reason(),
                        merger.movesAccounts(),
                        merger.keepsHeads(),
                        merger.orderedBy(),
                        clock.now())
                .update();
    }

    /** The one whose day is still to come. */
    Optional<Merger> planned(String agency) {
        return jdbc.sql(SELECT + " m.effective_at IS NULL AND m.agency_code = ?")
                .param(agency)
                .query(Merger.class)
                .optional();
    }

    /** Those whose day has come. */
    List<Merger> due() {
        return jdbc.sql(SELECT + " m.effective_at IS NULL AND m.effective_on <= ? ORDER BY m.id")
                .param(clock.today())
                .query(Merger.class)
                .list();
    }

    /** The latest of each agency that has gone into another, with whoever works in its place by now. */
    List<Merger> inEffect() {
        return jdbc.sql("SELECT m.id, a.code AS agency, a.successor," + COLUMNS
                        + " JOIN agency a ON a.code = m.agency_code WHERE a.successor IS NOT NULL AND m.id ="
                        + " (SELECT MAX(l.id) FROM agency_merger l WHERE l.agency_code = a.code"
                        + " AND l.effective_at IS NOT NULL) ORDER BY m.id")
                .query(Merger.class)
                .list();
    }

    void noteEffect(long id) {
        jdbc.sql("UPDATE agency_merger SET effective_at = ? WHERE id = ?")
                .params(clock.now(), id)
                .update();
    }

    void revoke(long id) {
        jdbc.sql("UPDATE agency_merger SET revoked_at = ? WHERE id = ?")
                .params(clock.now(), id)
                .update();
    }

    /** @throws Refusal (409) when the agency, or one that is to go into it, is about to merge */
    void refuseWhilePlanned(Agency agency) {
        jdbc.sql(SELECT + " m.effective_at IS NULL AND (m.agency_code = :code OR m.successor = :code)"
                        + " ORDER BY m.id LIMIT 1")
                .param("code", agency.code())
                .query(Merger.class)
                .optional()
                .ifPresent(merger -> {
                    throw Refusal.conflict(
                            "mergerPlanned",
                            agencies.nameOf(merger.agency()),
                            agencies.nameOf(merger.successor()),
                            Days.write(merger.effectiveOn()));
                });
    }
}
