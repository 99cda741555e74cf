package vn.dondoc.register;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyWork;
import vn.dondoc.agency.Merger;

/** The directives that a merged agency leads or coordinates, handed to its successor a page at a time. */
@Component
class HandedOn implements AgencyWork {

    private static final Logger log = LoggerFactory.getLogger(HandedOn.class);
    private static final int PAGE = 50;

    private static final String LED =
            " FROM assignment a JOIN directive d ON d.id = a.directive_id WHERE a.lead_agency = :agency"
                    + " AND d.linked_to IS NULL AND a.state IN ";
    private static final String COORDINATED =
            " FROM coordination c JOIN directive d ON d.id = c.directive_id WHERE c.agency = :agency"
                    + " AND d.linked_to IS NULL AND c.answer IN ('WAITING', 'PENDING')"
                    + " AND d.state NOT IN ('COMPLETED', 'CANCELLED')";

    /** What waits for confirmation stays until that is decided: its day counts, and only the agency itself can answer for it. */
    private static final String MOVABLE = "('ASSIGNED', 'IN_PROGRESS')";

    private final JdbcClient jdbc;
    private final SuccessorParts parts;

    HandedOn(JdbcClient jdbc, SuccessorParts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    @Override
    public List<Open> open(String agency) {
        return List.of(
                new Open("LEAD", count(LED + MOVABLE, agency)),
                new Open("SUBMITTED", count(LED + "('SUBMITTED')", agency)),
                new Open("COORDINATING", count(COORDINATED, agency)));
    }

    private long count(String from, String agency) {
        return jdbc.sql("SELECT COUNT(*)" + from)
                .param("agency", agency)
                .query(Long.class)
                .single();
    }

    @Override
    public int handOn(Merger merger) {
        int handed = 0;
        String last = "";
        List<String> page;
        do {
            page = page(merger.agency(), last);
            for (String code : page) {
                handed += handOn(code, merger);
                last = code;
            }
        } while (page.size() == PAGE);
        return handed;
    }

    private List<String> page(String agency, String after) {
        return jdbc.sql("SELECT d.code" + LED + MOVABLE + " AND d.code > :after UNION SELECT d.code" + COORDINATED
                        + " AND d.code > :after ORDER BY 1 LIMIT :limit")
                .param("agency", agency)
                .param("after", after)
                .param("limit", PAGE)
                .query(String.class)
                .list();
    }

    private int handOn(String code, Merger merger) {
        try {
            return parts.handOn(code, merger);
        } catch (RuntimeException failed) {
            log.warn("{} is not handed from {} to {} yet", code, merger.agency(), merger.successor(), failed);
            return 0;
        }
    }
}
