package vn.dondoc.administration;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgencyEntries;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.AdministrationTile;

/** How many agencies there are, and whether one has nobody who could work for it. */
@Component
class AgenciesTile implements AdministrationTile {

    private final AgencyEntries agencies;

    AgenciesTile(AgencyEntries agencies) {
        this.agencies = agencies;
    }

    @Override
    public String name() {
        return "agencies";
    }

    @Override
    public String address() {
        return AgenciesController.ADDRESS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Finding finding() {
        AgencyEntries.Staffing staffing = agencies.staffing();
        return staffing.deserted() == 0
                ? new Finding(Sentences.of("administration.agencies.all", staffing.agencies()), false)
                : new Finding(
                        Sentences.of("administration.agencies.deserted", staffing.agencies(), staffing.deserted()),
                        true);
    }
}
