package vn.dondoc.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;

/** In which parts agencies take part in a directive. */
@Service
@Transactional(readOnly = true)
public class Participations {

    private final Directives directives;
    private final Assignments assignments;
    private final Roster roster;

    Participations(Directives directives, Assignments assignments, Roster roster) {
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
            if (agencies.contains(assignment.leadAgency())) {
                parts.add(new Participation(assignment.leadAgency(), !directive.isLedByGroup(), isOpen(assignment)));
            }
        }
        for (String agency : agencies) {
            roster.of(directive.id(), agency)
                    .ifPresent(line -> parts.add(new Participation(agency, false, isOpen(line))));
        }
        return parts;
    }

    /** Whether the reader may know what every agency contributed: the lead, and those who see everything. */
    public boolean readsEverything(String code, Actor reader) {
        return reader.seesEverything() || of(code, reader.agencies()).stream().anyMatch(Participation::leads);
    }

    private static boolean isOpen(Assignment assignment) {
        return assignment.state() == DirectiveState.ASSIGNED || assignment.state() == DirectiveState.IN_PROGRESS;
    }

    private static boolean isOpen(Coordination line) {
        return line.answer() == Answer.PENDING;
    }
}
