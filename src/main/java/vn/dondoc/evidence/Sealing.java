package vn.dondoc.evidence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.AgencyAnswered;
import vn.dondoc.register.SubmittedEvidence;

/** Closes what an agency attached when it answers or submits, and says how much that is. */
@Component
class Sealing implements SubmittedEvidence {

    private final EvidenceFiles files;
    private final EvidenceFolders folders;
    private final OfficeClock clock;

    Sealing(EvidenceFiles files, EvidenceFolders folders, OfficeClock clock) {
        this.files = files;
        this.folders = folders;
        this.clock = clock;
    }

    /** In a transaction that goes on to change something, nothing is added or removed until it has ended. */
    @Override
    public int count(String directiveCode, String agency) {
        boolean decides = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (decides) {
            folders.hold(directiveCode, agency);
        }
        return files.count(directiveCode, agency);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(AgencyAnswered answered) {
        folders.hold(answered.directiveCode(), answered.agency());
        files.seal(answered.directiveCode(), answered.agency(), clock.now());
    }
}
