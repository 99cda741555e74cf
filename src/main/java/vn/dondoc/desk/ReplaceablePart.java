package vn.dondoc.desk;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.language.Refusal;
import vn.dondoc.page.Written;
import vn.dondoc.register.DirectiveFilter.Role;

/**
 * A part in a directive that another agency can take over.
 *
 * @param agency its code; empty for a lead that is not known
 */
record ReplaceablePart(Role role, String agency, String name) {

    private static final String SEPARATOR = ":";

    /** @throws Refusal (400) when none has been chosen */
    static ReplaceablePart parse(String written) {
        String[] halves = written == null ? new String[0] : written.split(SEPARATOR, -1);
        if (halves.length != 2) {
            throw Refusal.invalid("part", "missingAgency");
        }
        return new ReplaceablePart(Written.choice("part", Role.class, halves[0]), halves[1], null);
    }

    /** What the form sends. */
    public String value() {
        return role + SEPARATOR + agency;
    }

    static List<ReplaceablePart> of(List<PartLine> parts, RosterGroups roster) {
        Stream<ReplaceablePart> leads = parts.stream()
                .filter(part -> part.assignment().state().isOpen())
                .map(part ->
                        new ReplaceablePart(Role.LEAD, part.agency() == null ? "" : part.agency(), part.agencyName()));
        Stream<ReplaceablePart> coordinators =
                roster.lines().stream().map(line -> new ReplaceablePart(Role.COORDINATING, line.agency(), line.name()));
        return Stream.concat(leads, coordinators).toList();
    }
}
