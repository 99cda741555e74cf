package vn.dondoc.periodic;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyWork;
import vn.dondoc.agency.Merger;

/** The reports that a merged agency still owes. */
@Component
class HandedOnReports implements AgencyWork {

    private static final Logger log = LoggerFactory.getLogger(HandedOnReports.class);

    private final AgencyReports reports;
    private final SuccessorReports successors;

    HandedOnReports(AgencyReports reports, SuccessorReports successors) {
        this.reports = reports;
        this.successors = successors;
    }

    @Override
    public List<Open> open(String agency) {
        return List.of(new Open("REPORT", reports.owedIn(agency).size()));
    }

    @Override
    public int handOn(Merger merger) {
        int handed = 0;
        for (String period : reports.owedIn(merger.agency())) {
            try {
                successors.handOn(period, merger);
                handed++;
            } catch (RuntimeException failed) {
                log.warn("The report {} of {} is not handed on yet", period, merger.agency(), failed);
            }
        }
        return handed;
    }
}
