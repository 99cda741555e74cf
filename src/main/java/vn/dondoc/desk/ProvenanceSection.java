package vn.dondoc.desk;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.agency.Accounts;
import vn.dondoc.register.CentralConfirmations;
import vn.dondoc.register.Provenance;
import vn.dondoc.register.Provenances;

/** Where a directive comes from, what it is a part of, and what became of its result above the province. */
@Component
class ProvenanceSection implements PageSection {

    private final Provenances provenances;
    private final Accounts accounts;

    ProvenanceSection(Provenances provenances, Accounts accounts) {
        this.provenances = provenances;
        this.accounts = accounts;
    }

    @Override
    public void addTo(ModelAndView page, Reading reading) {
        Provenance provenance = provenances.of(reading.code(), reading.reader());
        page.addObject("provenance", provenance);
        page.addObject(
                "recorders",
                People.of(
                        provenance.central().stream()
                                .map(CentralConfirmations.Entry::recordedBy)
                                .toList(),
                        accounts));
    }
}
