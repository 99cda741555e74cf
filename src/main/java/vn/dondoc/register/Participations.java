package vn.dondoc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;

/** In which parts agencies take part in a directive. */
@Service
@Transactional(readOnly = true)
public class Participations {

    private final JdbcClient jdbc;
    private final Directives directives;
    private final Assignments assignments;
    private final Roster roster;

    Participations(JdbcClient jdbc, Directives directives, Assignments assignments, Roster roster) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.assignments = assignments;
        this.roster = roster;
    }

    /**
     * One agency's part.
     *
     * @param leads whether it leads alone, and so sees what the others contribute
     * @param open whether it has neither answered nor submitted yet, and may still add and remove
     */
    public record Participation(String agency, boolean leads, boolean open) {}

    /** The parts of these agencies; leading comes first. */
    public List<Participation> of(String code, Collection<String> agencies) {
        Directive directive = directives.find(code).orElseThrow(() -> Directives.unknown(code));
        List<Participation> parts = new ArrayList<>();
        for (Assignment assignment : assignments.of(directive.id())) {
            String lead = assignment.leadAgency();
            if (lead != null && agencies.contains(lead)) {
                parts.add(new Participation(lead, !directive.isLedByGroup(), isOpen(assignment)));
            }
        }
        for (String agency : agencies) {
            roster.of(directive.id(), agency)
                    .ifPresent(line -> parts.add(new Participation(agency, false, isOpen(line))));
        }
        return parts;
    }

    /**
     * Holds an agency's parts until the transaction ends: it can neither answer nor submit meanwhile. Answering and
     * submitting touch the same rows, so that a file is either in before or out after.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String code, String agency) {
        lock("assignment", "lead_agency", code, agency);
        lock("coordination", "agency", code, agency);
    }

    private void lock(String table, String column, String code, String agency) {
        jdbc.sql("SELECT id FROM " + table + " WHERE directive_id = (SELECT id FROM directive WHERE code = ?) AND "
                        + column + " = ? FOR UPDATE")
                .params(code, agency)
                .query(Long.class)
                .list();
    }

    /** The agencies that lead, or have been asked: those who are told what becomes of a directive. */
    public Set<String> involved(String code) {
        return new TreeSet<>(jdbc.sql(
                        """
                        SELECT a.lead_agency FROM assignment a JOIN directive d ON d.id = a.directive_id
                        WHERE d.code = :code AND a.lead_agency IS NOT NULL
                        UNION SELECT c.agency FROM coordination c JOIN directive d ON d.id = c.directive_id
                        WHERE d.code = :code AND c.answer <> 'WAITING'""")
                .param("code", code)
                .query(String.class)
                .list());
    }

    /** Whether the reader may know what every agency contributed: the lead, and those who see everything. */
    public boolean readsEverything(String code, Actor reader) {
        return reader.oversees() || of(code, reader.agencies()).stream().anyMatch(Participation::leads);
    }

    private static boolean isOpen(Assignment assignment) {
        return assignment.state() == DirectiveState.ASSIGNED || assignment.state() == DirectiveState.IN_PROGRESS;
    }

    private static boolean isOpen(Coordination line) {
        return line.answer() == Answer.PENDING;
    }
}
