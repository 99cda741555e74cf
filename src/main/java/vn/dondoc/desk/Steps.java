package vn.dondoc.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Whereabouts;

/** Where the work stands, in words. */
@Component
class Steps {

    private final Whereabouts whereabouts;

    Steps(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** @param count more than one only where a group leads */
    record Step(String name, long count, boolean end) {}

    List<Step> of(String code, Actor reader) {
        return whereabouts.of(code, reader).stream()
                .map(position -> new Step(name(position), position.count(), position.end()))
                .toList();
    }

    /** A step that an office has added to the model has no translation; its own name is Vietnamese. */
    private static String name(Whereabouts.Position position) {
        String key = "step." + position.activityId();
        return Sentences.has(key) ? Sentences.of(key) : position.name();
    }
}
