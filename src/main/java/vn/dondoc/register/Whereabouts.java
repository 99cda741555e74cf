package vn.dondoc.register;

import java.util.List;
import vn.dondoc.agency.Actor;

/** Where the work on a directive stands in its process. The register does not know it; the engine answers. */
public interface Whereabouts {

    /**
     * A step at which parts of a directive stand.
     *
     * @param activityId of the process model
     * @param name as the model has it, in Vietnamese
     * @param count how many lead agencies' parts stand there; more than one only where a group leads
     * @param end whether they have come to an end there
     */
    record Position(String activityId, String name, long count, boolean end) {}

    /**
     * Open steps first. Of a directive that a group leads, a member only sees where itself stands.
     *
     * @throws vn.dondoc.language.Refusal (404) when the directive is not there, or not for this reader
     */
    List<Position> of(String code, Actor reader);
}
