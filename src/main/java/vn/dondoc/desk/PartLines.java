package vn.dondoc.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.register.Assignment;

/** Says whose each part of a directive is. */
@Component
class PartLines {

    private final Agencies agencies;

    PartLines(Agencies agencies) {
        this.agencies = agencies;
    }

    List<PartLine> of(List<Assignment> parts) {
        return parts.stream()
                .map(part -> new PartLine(part, part.leadAgency() == null ? null : agencies.nameOf(part.leadAgency())))
                .toList();
    }
}
