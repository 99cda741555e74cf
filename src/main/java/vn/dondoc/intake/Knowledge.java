package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.ClosedAgency;
import vn.dondoc.agency.KnownAgencies;
import vn.dondoc.agency.WrittenAgencies;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.DirectiveCode;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.SameDirective;

/** What is known when a file is judged, read once for all its rows. */
final class Knowledge {

    private static final int CANDIDATES = 5;

    private final KnownAgencies agencies;
    private final Map<String, KnownDirectives.Known> inPlan;
    private final Map<String, KnownDirectives.Known> byContent = new HashMap<>();
    private final Map<String, KnownDirectives.Same> elsewhere;
    private final Map<String, RowTexts> saidBefore;
    private final Map<String, WrittenAgencies.Reading> readings = new HashMap<>();
    private final Map<String, List<AgencyRef>> candidates = new HashMap<>();
    private final Actor actor;
    private final LocalDate today;

    /**
     * @param inPlan the directives of the plan, by code
     * @param elsewhere the same directives in other plans by the keys of {@link SameDirective}, and chosen ones by code
     * @param saidBefore what the last confirmed file said of a directive, by code
     */
    Knowledge(
            KnownAgencies agencies,
            Map<String, KnownDirectives.Known> inPlan,
            Map<String, KnownDirectives.Same> elsewhere,
            Map<String, RowTexts> saidBefore,
            Actor actor,
            LocalDate today) {
        this.agencies = agencies;
        this.inPlan = inPlan;
        this.elsewhere = elsewhere;
        this.saidBefore = saidBefore;
        this.actor = actor;
        this.today = today;
        inPlan.values()
                .forEach(known -> byContent.putIfAbsent(
                        SameDirective.compared(known.directive().content()), known));
    }

    /** The directive that a row is about: by its number, or, where it has none, by its content. */
    Optional<KnownDirectives.Known> known(String plan, RowTexts row) {
        String number = row.text(Field.NUMBER);
        String content = row.text(Field.CONTENT);
        if (number == null) {
            return Optional.ofNullable(content == null ? null : byContent.get(SameDirective.compared(content)));
        }
        return spellings(plan, number)
                .map(inPlan::get)
                .filter(known -> known != null)
                .findFirst();
    }

    /** The codes that a number can have; none when it cannot be part of a code. */
    static Stream<String> spellings(String plan, String number) {
        try {
            return DirectiveCode.spellings(plan, number).toList().stream();
        } catch (Refusal impossible) {
            return Stream.empty();
        }
    }

    Optional<RowTexts> saidBefore(String code) {
        return Optional.ofNullable(saidBefore.get(code));
    }

    /** The same directive in another plan, by key, or a chosen one, by code. */
    Optional<KnownDirectives.Same> elsewhere(String keyOrCode) {
        return Optional.ofNullable(keyOrCode == null ? null : elsewhere.get(keyOrCode));
    }

    WrittenAgencies.Reading agenciesIn(String written) {
        return readings.computeIfAbsent(written, text -> WrittenAgencies.read(text, agencies));
    }

    Agency agency(String code) {
        return agencies.coded(code).orElseThrow(() -> Refusal.invalid("leadAgency", "UNKNOWN_AGENCY", code));
    }

    AgencyRef ref(String code) {
        return code == null ? null : ref(agency(code));
    }

    static AgencyRef ref(Agency agency) {
        return new AgencyRef(agency.code(), agency.name());
    }

    List<String> membersOf(Agency agency) {
        return agencies.membersOf(agency);
    }

    /** Who works in the place of an agency that does not any more. */
    List<AgencyRef> successorOf(Agency closed) {
        return closed.successor() == null ? List.of() : List.of(ref(closed.successor()));
    }

    /** Since when an agency works no more, and who works in its place. */
    String closedSince(Agency closed) {
        return ClosedAgency.sentence(closed, code -> agency(code).name());
    }

    /** Whom an unknown name may mean. */
    List<AgencyRef> candidates(String unknown) {
        return candidates.computeIfAbsent(unknown, name -> agencies.nearest(name, CANDIDATES).stream()
                .map(Knowledge::ref)
                .toList());
    }

    Actor actor() {
        return actor;
    }

    LocalDate today() {
        return today;
    }
}
