package vn.dondoc.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.WrittenAgencies;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.DirectiveView;

/**
 * Agencies as they are reported: in the words of the document as long as those still name them. What a cell names is
 * looked up once for each report, however many rows say the same.
 */
final class AgencyTexts {

    /** Names contain commas themselves. */
    private static final String BETWEEN = "; ";

    private final Agencies agencies;
    private final WrittenAgencies written;
    private final Map<String, Named> known = new HashMap<>();

    AgencyTexts(Agencies agencies, WrittenAgencies written) {
        this.agencies = agencies;
        this.written = written;
    }

    /** What a cell names, with the members of groups in their place. */
    private record Named(Set<String> agencies, Optional<String> onlyOne) {}

    /** Null where no lead is known. */
    String lead(DirectiveView directive) {
        AgencyRef lead = directive.leadAgency();
        String asWritten = directive.leadAsWritten();
        if (lead == null || asWritten == null) {
            return lead == null ? asWritten : lead.name();
        }
        boolean another = named(asWritten)
                .onlyOne()
                .map(code -> !code.equals(lead.code()))
                .orElse(false);
        return another ? lead.name() : asWritten;
    }

    /** Null where nobody coordinates. */
    String coordinating(DirectiveView directive, List<String> present) {
        String asWritten = directive.coordinatingAsWritten();
        if (asWritten == null || present.isEmpty()) {
            return asWritten == null ? names(present) : asWritten;
        }
        Set<String> expected = new LinkedHashSet<>(named(asWritten).agencies());
        if (directive.leadAgency() != null) {
            expected.remove(directive.leadAgency().code());
        }
        if (!new HashSet<>(present).containsAll(expected)) {
            return names(present);
        }
        String added = names(
                present.stream().filter(agency -> !expected.contains(agency)).toList());
        return added == null ? asWritten : asWritten + BETWEEN + added;
    }

    private String names(List<String> codes) {
        return codes.isEmpty() ? null : codes.stream().map(agencies::nameOf).collect(Collectors.joining(BETWEEN));
    }

    private Named named(String text) {
        return known.computeIfAbsent(text, this::read);
    }

    private Named read(String text) {
        WrittenAgencies.Reading reading = written.read(text);
        Set<String> members = new LinkedHashSet<>();
        reading.agencies().forEach(agency -> members.addAll(agencies.membersOf(agency)));
        boolean one = reading.unknown().isEmpty()
                && reading.agencies().size() == 1
                && !reading.agencies().get(0).isGroup();
        Optional<String> onlyOne =
                one ? reading.agencies().stream().map(Agency::code).findFirst() : Optional.empty();
        return new Named(members, onlyOne);
    }
}
