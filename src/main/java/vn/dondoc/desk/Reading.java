package vn.dondoc.desk;

import java.util.List;
import java.util.Set;
import vn.dondoc.agency.Actor;
import vn.dondoc.register.Act;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.Dossier;
import vn.dondoc.register.Paging;

/**
 * One directive before one reader.
 *
 * @param acts what this reader may do to it now
 * @param timeline which part of what happened
 */
record Reading(
        DirectiveView directive,
        Dossier dossier,
        List<PartLine> parts,
        RosterGroups roster,
        Set<Act> acts,
        Actor reader,
        Paging timeline) {

    String code() {
        return directive.code();
    }
}
