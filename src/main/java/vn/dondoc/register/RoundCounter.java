package vn.dondoc.register;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;

/**
 * Counts the answers of a round. A hundred agencies may answer in the same minute and meet at this one row, so it is
 * touched last, after everything else of the transaction has been written, and is locked for the commit only.
 */
@Component
class RoundCounter {

    private final Roster roster;
    private final AuditLog audit;
    private final DirectiveProcess process;
    private final ApplicationEventPublisher events;

    RoundCounter(Roster roster, AuditLog audit, DirectiveProcess process, ApplicationEventPublisher events) {
        this.roster = roster;
        this.audit = audit;
        this.process = process;
        this.events = events;
    }

    record AnswerGiven(long directiveId, String code) {}

    record RoundEnded(String code) {}

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void countDown(AnswerGiven answer) {
        if (roster.countDown(answer.directiveId())) {
            roster.closeRound(answer.directiveId());
            audit.add(Change.by(Change.SYSTEM, "ROUND_COMPLETE", Directive.subject(answer.code())));
            events.publishEvent(new Decided(Decided.What.ROUND_ENDED, answer.code(), null, null, null));
            events.publishEvent(new RoundEnded(answer.code()));
        }
    }

    /** After the commit: the process only shows what the register has recorded. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void tellProcess(RoundEnded ended) {
        process.coordinationEnded(ended.code());
    }
}
