package vn.dondoc.administration;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.agency.AccountFacts;
import vn.dondoc.agency.AccountOpening.Newcomer;
import vn.dondoc.agency.Post;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;

/** Reads what forms and files say of a person. */
final class WrittenAccount {

    private WrittenAccount() {}

    static AccountFacts facts(Map<String, String> given) {
        return new AccountFacts(given.get("name"), given.get("email"), given.get("language"));
    }

    /** @throws Refusal (400) for a role that does not exist */
    static Post post(Map<String, String> given, Collection<String> roles) {
        return new Post(given.get("agency"), "true".equals(given.get("head")), roles(roles));
    }

    static Newcomer newcomer(Map<String, String> given, Collection<String> roles) {
        return new Newcomer(given.get("account"), facts(given), post(given, roles));
    }

    private static Set<Role> roles(Collection<String> written) {
        return (written == null ? List.<String>of() : written)
                .stream()
                        .map(role -> role(role).orElseThrow(() -> Refusal.invalid("roles", "unknownRole", role)))
                        .collect(Collectors.toSet());
    }

    /** By its name, or the engine's group. */
    static Optional<Role> role(String written) {
        String text = written.strip();
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(text.toUpperCase(Locale.ROOT))
                        || role.group().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
