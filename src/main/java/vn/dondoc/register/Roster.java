package vn.dondoc.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;

/** The tables of coordinating agencies and of their round. */
@Repository
class Roster {

    private static final String SELECT =
            "SELECT id, directive_id AS directiveId, agency, position, answer, due_on AS dueOn, contribution, answered_by AS answeredBy, answered_at AS answeredAt"
                    + " FROM coordination WHERE directive_id = ?";

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final WorkingDays workingDays;

    Roster(JdbcClient jdbc, OfficeClock clock, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    List<Coordination> of(long directiveId) {
        return jdbc.sql(SELECT + " ORDER BY position, id")
                .param(directiveId)
                .query(Coordination.class)
                .list();
    }

    Optional<Coordination> of(long directiveId, String agency) {
        return jdbc.sql(SELECT + " AND agency = ?")
                .params(directiveId, agency)
                .query(Coordination.class)
                .optional();
    }

    /** Who is on the roster, without what they wrote. */
    List<String> agencies(long directiveId) {
        return jdbc.sql("SELECT agency FROM coordination WHERE directive_id = ? ORDER BY position, id")
                .param(directiveId)
                .query(String.class)
                .list();
    }

    List<String> pending(long directiveId) {
        return jdbc.sql(
                        "SELECT agency FROM coordination WHERE directive_id = ? AND answer = 'PENDING' ORDER BY position, id")
                .param(directiveId)
                .query(String.class)
                .list();
    }

    /** Puts an agency on the roster that is asked now, until the usual day. */
    void addAsked(long directiveId, String agency, int position, LocalDate usualDueOn) {
        jdbc.sql("INSERT INTO coordination (directive_id, agency, position, answer, due_on, due_usual, asked_on)"
                        + " VALUES (?, ?, ?, 'PENDING', ?, TRUE, ?)")
                .params(directiveId, agency, position, usualDueOn, clock.today())
                .update();
    }

    /** Puts agencies on the roster that are not asked yet, in one statement. */
    void addWaiting(long directiveId, List<String> agencies, int firstPosition) {
        if (agencies.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < agencies.size(); i++) {
            values.addAll(List.of(directiveId, agencies.get(i), firstPosition + i));
        }
        String rows = String.join(", ", Collections.nCopies(agencies.size(), "(?, ?, ?, 'WAITING')"));
        jdbc.sql("INSERT INTO coordination (directive_id, agency, position, answer) VALUES " + rows)
                .params(values)
                .update();
    }

    int nextPosition(long directiveId) {
        return jdbc.sql("SELECT COALESCE(MAX(position), 0) + 1 FROM coordination WHERE directive_id = ?")
                .param(directiveId)
                .query(Integer.class)
                .single();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM coordination WHERE id = ?").param(id).update();
    }

    /**
     * Asks everybody who has not been asked yet.
     *
     * @param usual whether nobody has given the day
     * @return how many are asked
     */
    int ask(long directiveId, LocalDate dueOn, boolean usual) {
        return jdbc.sql("UPDATE coordination SET answer = 'PENDING', due_on = ?, due_usual = ?, asked_on = ?"
                        + " WHERE directive_id = ? AND answer = 'WAITING'")
                .params(dueOn, usual, clock.today(), directiveId)
                .update();
    }

    /** Records an answer, if it is still awaited. */
    boolean answer(long directiveId, String agency, Answer answer, String contribution, String account) {
        return jdbc.sql("UPDATE coordination SET answer = ?, contribution = ?, answered_by = ?, answered_at = ?"
                                + " WHERE directive_id = ? AND agency = ? AND answer = 'PENDING'")
                        .params(answer.name(), contribution, account, clock.now(), directiveId, agency)
                        .update()
                == 1;
    }

    /** Whether the answer came, or is still missing, after the working day on which its time ended. */
    boolean isLate(Coordination line) {
        if (line.dueOn() == null || line.answer() == Answer.NO_RESPONSE) {
            return false;
        }
        LocalDate day = line.answeredAt() == null
                ? clock.today()
                : line.answeredAt().atZoneSameInstant(OfficeClock.ZONE).toLocalDate();
        return day.isAfter(workingDays.lastDayOf(line.dueOn()));
    }

    /** Whoever has not answered is recorded as silent. @return how many those are */
    int silence(long directiveId) {
        return jdbc.sql("UPDATE coordination SET answer = 'NO_RESPONSE' WHERE directive_id = ? AND answer = 'PENDING'")
                .param(directiveId)
                .update();
    }

    Optional<Round> round(long directiveId) {
        return jdbc.sql(
                        "SELECT state, open_answers AS openAnswers, kind, request, due_on AS dueOn FROM coordination_round WHERE directive_id = ?")
                .param(directiveId)
                .query(Round.class)
                .optional();
    }

    void openRound(long directiveId, int answers, CoordinationRequest request) {
        jdbc.sql("INSERT INTO coordination_round (directive_id, state, open_answers, kind, request, due_on)"
                        + " VALUES (?, 'OPEN', ?, ?, ?, ?)")
                .params(directiveId, answers, request.kind(), request.request(), request.dueOn())
                .update();
    }

    /** What is asked from now on, as after another agency has taken the lead. */
    void setRequest(long directiveId, CoordinationRequest request) {
        jdbc.sql("UPDATE coordination_round SET kind = ?, request = ?, due_on = ? WHERE directive_id = ?")
                .params(request.kind(), request.request(), request.dueOn(), directiveId)
                .update();
    }

    /** Expects more answers, in a round that is open again by that if it was closed. */
    void expectMore(long directiveId, int answers) {
        jdbc.sql("UPDATE coordination_round SET open_answers = open_answers + ?, state = 'OPEN' WHERE directive_id = ?")
                .params(answers, directiveId)
                .update();
    }

    /**
     * Counts one answer less. The row stays locked until the commit, so that of parallel answers exactly one sees zero.
     *
     * @return whether this was the last one
     */
    boolean countDown(long directiveId) {
        int counted = jdbc.sql("UPDATE coordination_round SET open_answers = open_answers - 1"
                        + " WHERE directive_id = ? AND state = 'OPEN'")
                .param(directiveId)
                .update();
        return counted == 1 && round(directiveId).orElseThrow().openAnswers() == 0;
    }

    /** @return whether the round was open until now */
    boolean closeRound(long directiveId) {
        return jdbc.sql("UPDATE coordination_round SET state = 'CLOSED', open_answers = 0"
                                + " WHERE directive_id = ? AND state = 'OPEN'")
                        .param(directiveId)
                        .update()
                == 1;
    }

    /**
     * The present round.
     *
     * @param openAnswers how many agencies have not answered
     */
    record Round(State state, int openAnswers, String kind, String request, LocalDate dueOn) {

        enum State {
            OPEN,
            CLOSED
        }

        boolean isOpen() {
            return state == State.OPEN;
        }
    }
}
