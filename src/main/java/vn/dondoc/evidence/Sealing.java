package vn.dondoc.evidence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.register.AgencyAnswered;
import vn.dondoc.register.SubmittedEvidence;

/** Closes what an agency attached when it answers or submits, and says how much that is. */
@Component
class Sealing implements SubmittedEvidence {

    private final EvidenceFiles files;
    private final OfficeClock clock;

    Sealing(EvidenceFiles files, OfficeClock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int count(String directiveCode, String agency) {
        return files.count(directiveCode, agency);
    }

    /** Whoever answers or submits holds the agency's part already, so nothing is added meanwhile. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void seal(AgencyAnswered answered) {
        files.seal(answered.directiveCode(), answered.agency(), clock.now());
    }
}
