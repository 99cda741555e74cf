package vn.dondoc.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveFilter;

/** What narrows the register at present, each with the address that does without it. */
@Component
class Chips {

    private static final Set<String> NOT_NARROWING = Set.of("columns", "view", "sort", "size");

    private final WrittenAgency agencies;
    private final Accounts accounts;

    Chips(WrittenAgency agencies, Accounts accounts) {
        this.agencies = agencies;
        this.accounts = accounts;
    }

    record Chip(String label, String value, String without) {}

    List<Chip> of(RegisterAddress address) {
        return address.values().entrySet().stream()
                .filter(value -> !NOT_NARROWING.contains(value.getKey()))
                .map(value -> new Chip(
                        Sentences.of("desk.field." + value.getKey()), readable(value), address.without(value.getKey())))
                .toList();
    }

    private String readable(Map.Entry<String, String> value) {
        return switch (value.getKey()) {
            case "agency" -> named(agencies.name(value.getValue()));
            case "section", "sourceDocument" -> named(value.getValue());
            case "followedBy" -> accounts.namesOf(Set.of(value.getValue())).get(value.getValue());
            case "instructed" -> word("desk.instructed." + value.getValue(), value.getValue());
            case "role", "state", "lateness", "escalation", "waiting", "colour", "ongoing", "ownPart" ->
                word(value.getKey() + "." + value.getValue(), value.getValue());
            case "from", "to", "assignedFrom", "assignedTo", "completedFrom", "completedTo", "overdueOn" ->
                Moments.day(value.getValue());
            default -> value.getValue();
        };
    }

    private static String named(String value) {
        return DirectiveFilter.NONE.equals(value) ? Sentences.of("desk.none") : value;
    }

    private static String word(String key, String otherwise) {
        return Sentences.has(key) ? Sentences.of(key) : otherwise;
    }
}
