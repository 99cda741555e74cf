package vn.dondoc.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;

/** The days until which answers and explanations are awaited, drawn anew after the calendar has changed. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AwaitedDates {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final RoundDates roundDates;
    private final Explanations explanations;
    private final DirectiveProcess process;

    AwaitedDates(
            JdbcClient jdbc,
            OfficeClock clock,
            RoundDates roundDates,
            Explanations explanations,
            DirectiveProcess process) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roundDates = roundDates;
        this.explanations = explanations;
        this.process = process;
    }

    /**
     * A batch that has been dealt with.
     *
     * @param last where the next one goes on; 0 when none is left
     * @param moved how many directives have another day now
     */
    public record Batch(long last, int moved) {}

    private record Waiting(long id, String code, LocalDate dueOn) {}

    /** @param position where the batch before ended; 0 at the beginning */
    public Batch next(long position, int atMost) {
        List<Waiting> waiting = waiting(position, atMost);
        int moved = 0;
        for (Waiting directive : waiting) {
            int days = roundDates.recalculate(directive.id(), directive.dueOn())
                    + explanations.recalculate(directive.id());
            if (days > 0) {
                process.tasksChanged(directive.code());
                moved++;
            }
        }
        boolean more = waiting.size() == atMost;
        return new Batch(more ? waiting.get(atMost - 1).id() : 0, moved);
    }

    private List<Waiting> waiting(long position, int atMost) {
        return jdbc.sql(
                        """
                        SELECT d.id, d.code, d.due_on AS dueOn FROM directive d
                        WHERE d.id > :position AND d.state NOT IN ('COMPLETED', 'CANCELLED')
                            AND (EXISTS (SELECT 1 FROM coordination c WHERE c.directive_id = d.id
                                    AND c.answer = 'PENDING' AND c.due_usual AND c.due_on >= :today)
                                OR EXISTS (SELECT 1 FROM assignment a JOIN explanation e ON e.assignment_id = a.id
                                    WHERE a.directive_id = d.id AND e.state = 'OWED' AND e.due_on >= :today))
                        ORDER BY d.id LIMIT :atMost""")
                .param("position", position)
                .param("today", clock.today())
                .param("atMost", atMost)
                .query(Waiting.class)
                .list();
    }
}
