package vn.dondoc.followup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.DirectiveChoices;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.Figures;

/** Who follows what, and what nobody follows, with how much there is to follow. */
@Component
class FollowUpOverview {

    private static final int READ_AT_A_GLANCE = 12;

    private final FollowLists lists;
    private final DirectiveFigures figures;
    private final DirectiveChoices choices;
    private final Agencies agencies;
    private final Accounts accounts;

    FollowUpOverview(
            FollowLists lists,
            DirectiveFigures figures,
            DirectiveChoices choices,
            Agencies agencies,
            Accounts accounts) {
        this.lists = lists;
        this.figures = figures;
        this.choices = choices;
        this.agencies = agencies;
        this.accounts = accounts;
    }

    /**
     * One agency.
     *
     * @param open how many directives it leads that are open; {@code overdue} of them
     * @param monitoring names of those who follow it in the monitoring unit, {@code supervisors} of the supervisors
     */
    record AgencyLine(
            String code, String name, long open, long overdue, List<String> monitoring, List<String> supervisors) {

        public boolean nobody() {
            return monitoring.isEmpty() && supervisors.isEmpty();
        }
    }

    /** The same of a plan, by its code. */
    record PlanLine(String code, List<String> monitoring, List<String> supervisors) {

        public boolean nobody() {
            return monitoring.isEmpty() && supervisors.isEmpty();
        }
    }

    /** @param agencies those that lead something open, or are followed; what nobody follows first, then by how much is overdue */
    record View(List<AgencyLine> agencies, List<PlanLine> plans) {

        /** How many of the agencies nobody follows. */
        public long unfollowed() {
            return agencies.stream().filter(AgencyLine::nobody).count();
        }

        /** What nobody follows, then the rest. */
        public List<Group> groups() {
            return Stream.of(true, false)
                    .map(nobody -> new Group(
                            nobody,
                            agencies.stream()
                                    .filter(line -> line.nobody() == nobody)
                                    .toList()))
                    .filter(group -> !group.lines().isEmpty())
                    .toList();
        }
    }

    /** Agencies as they are read together. */
    record Group(boolean nobody, List<AgencyLine> lines) {

        public boolean isShort() {
            return lines.size() <= READ_AT_A_GLANCE;
        }
    }

    @Transactional(readOnly = true)
    public View of(Actor reader) {
        Units units =
                new Units(accounts.membersOf(Role.MONITORING.group()), accounts.membersOf(Role.SUPERVISOR.group()));
        Map<String, Set<String>> byAgency = lists.byAgency();
        Map<String, Figures> led = new HashMap<>();
        figures.byAgency(DirectiveFilter.ALL, reader).stream()
                .filter(line -> line.agency() != null)
                .forEach(line -> led.put(line.agency().code(), line.figures()));
        List<AgencyLine> lines = agencies.search("").stream()
                .filter(agency -> !agency.isGroup())
                .map(agency ->
                        line(agency, led.get(agency.code()), byAgency.getOrDefault(agency.code(), Set.of()), units))
                .filter(line -> line.open() > 0 || !line.nobody())
                .sorted(Comparator.comparing(AgencyLine::nobody)
                        .thenComparing(AgencyLine::overdue)
                        .reversed())
                .toList();
        Map<String, Set<String>> byPlan = lists.byPlan();
        List<PlanLine> plans = choices.plans(reader).stream()
                .map(plan -> new PlanLine(
                        plan,
                        names(byPlan.getOrDefault(plan, Set.of()), units.monitoring()),
                        names(byPlan.getOrDefault(plan, Set.of()), units.supervisors())))
                .toList();
        return new View(lines, plans);
    }

    /** The members of both units, by account. */
    private record Units(Map<String, String> monitoring, Map<String, String> supervisors) {}

    private static AgencyLine line(Agency agency, Figures led, Set<String> followers, Units units) {
        return new AgencyLine(
                agency.code(),
                agency.name(),
                led == null ? 0 : open(led),
                led == null ? 0 : led.of(Lateness.OPEN_OVERDUE).count(),
                names(followers, units.monitoring()),
                names(followers, units.supervisors()));
    }

    private static long open(Figures led) {
        return Stream.of(DirectiveState.values())
                .filter(DirectiveState::isOpen)
                .mapToLong(state -> led.of(state).count())
                .sum();
    }

    /** Whoever has left the unit does not follow any more. */
    private static List<String> names(Set<String> followers, Map<String, String> members) {
        return members.entrySet().stream()
                .filter(member -> followers.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toList());
    }
}
