package vn.dondoc.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;

/** Puts the frame together: what each room has declared, as far as it concerns the reader. */
@Component
class Frames {

    private final Accounts accounts;
    private final Positions positions;
    private final ObjectProvider<Place> places;
    private final ObjectProvider<PageNotice> notices;

    Frames(Accounts accounts, Positions positions, ObjectProvider<Place> places, ObjectProvider<PageNotice> notices) {
        this.accounts = accounts;
        this.positions = positions;
        this.places = places;
        this.notices = notices;
    }

    Frame of(Actor reader, String address) {
        return new Frame(
                reader.account(),
                accounts.nameOf(reader.account()),
                positions.of(reader),
                reader.oversees() || !reader.agencies().isEmpty(),
                address,
                placesFor(reader),
                notices());
    }

    /** Those that concern the reader, from left to right. */
    List<Place> placesFor(Actor reader) {
        return places.stream()
                .filter(place -> place.readers().test(reader))
                .sorted(Comparator.comparingInt(Place::order))
                .toList();
    }

    private List<String> notices() {
        return notices.orderedStream()
                .map(PageNotice::text)
                .flatMap(Optional::stream)
                .toList();
    }
}
