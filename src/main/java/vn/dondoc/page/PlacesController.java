package vn.dondoc.page;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.language.Sentences;

/** Our pages, for the header of Camunda's web applications. */
@Hidden
@RestController
class PlacesController {

    private static final String WEBAPPS = "/camunda/";

    private final Frames frames;
    private final CurrentActor currentActor;

    PlacesController(Frames frames, CurrentActor currentActor) {
        this.frames = frames;
        this.currentActor = currentActor;
    }

    /** A page that the reader may open, in the reader's language. */
    record Link(String label, String address) {}

    @GetMapping("/camunda/api/dondoc/places")
    List<Link> places() {
        return frames.placesFor(currentActor.get()).stream()
                .filter(place -> !place.address().startsWith(WEBAPPS))
                .map(place -> new Link(Sentences.of("place." + place.name()), place.address()))
                .toList();
    }
}
