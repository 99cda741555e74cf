package vn.dondoc.desk;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.agency.Actor;
import vn.dondoc.followup.Urgings;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveSummaries;
import vn.dondoc.register.ExtensionProposals;
import vn.dondoc.register.Monitoring;

/**
 * Carries out a confirmed run, one directive after the other, each with its mark in one transaction: whoever confirms
 * twice, or goes on after a fall, does nothing twice.
 */
@Component
class BulkWork {

    private static final Logger log = LoggerFactory.getLogger(BulkWork.class);

    /** As long as somebody waits for a page without wondering. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static final int MOST_AT_ONCE = 50;

    private final BulkRuns runs;
    private final DirectiveSummaries directives;
    private final BulkJudge judge;
    private final Monitoring monitoring;
    private final Urgings urgings;
    private final ExtensionProposals proposals;
    private final TransactionOperations transactions;

    BulkWork(
            BulkRuns runs,
            DirectiveSummaries directives,
            BulkJudge judge,
            Monitoring monitoring,
            Urgings urgings,
            ExtensionProposals proposals,
            TransactionOperations transactions) {
        this.runs = runs;
        this.directives = directives;
        this.judge = judge;
        this.monitoring = monitoring;
        this.urgings = urgings;
        this.proposals = proposals;
        this.transactions = transactions;
    }

    /** As much of it as one request can do. */
    void goOn(BulkRun run, Actor actor) {
        long end = System.nanoTime() + AT_ONCE.toNanos();
        for (BulkItem item : runs.waiting(run.id(), MOST_AT_ONCE)) {
            carryOut(run, item, actor);
            if (System.nanoTime() > end) {
                return;
            }
        }
    }

    private void carryOut(BulkRun run, BulkItem item, Actor actor) {
        try {
            transactions.executeWithoutResult(status -> {
                if (runs.hold(run.id(), item.position())) {
                    act(run, item.code(), actor);
                    runs.end(run.id(), item.position(), BulkItem.Outcome.DONE, null);
                }
            });
        } catch (Refusal refusal) {
            refused(run, item, said(refusal));
        } catch (ConcurrencyFailureException overtaken) {
            refused(run, item, Sentences.of("problem.overtaken"));
        } catch (RuntimeException broken) {
            log.error("{} of {} failed", run.act(), item.code(), broken);
            refused(run, item, Sentences.of("bulk.why.failed"));
        }
    }

    private static String said(Refusal refusal) {
        return refusal.faults().stream().map(Refusal.Fault::message).collect(Collectors.joining(" "));
    }

    private void refused(BulkRun run, BulkItem item, String why) {
        runs.end(run.id(), item.position(), BulkItem.Outcome.REFUSED, why);
    }

    private void act(BulkRun run, String code, Actor actor) {
        BulkVerdict verdict = judge.judge(run, List.of(code), actor).get(0);
        if (!verdict.possible()) {
            throw Refusal.conflict("bulkImpossible", verdict.sentence());
        }
        switch (run.act()) {
            case REASSIGN ->
                monitoring.reassignLead(
                        code,
                        directives.of(List.of(code), actor).get(0).leadAgency(),
                        run.newAgency(),
                        run.reason(),
                        actor);
            case URGE -> urgings.urge(code, run.reason(), List.of(), actor);
            case EXTEND -> proposals.propose(code, run.newDueOn(), run.reason(), actor);
        }
    }
}
