package vn.dondoc.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.dondoc.agency.Accounts;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Sentences;

/** The names of the people on a page, asked for at once. */
record People(Map<String, String> names) {

    static People of(Collection<String> accounts, Accounts known) {
        return new People(known.namesOf(accounts.stream()
                .filter(Objects::nonNull)
                .filter(account -> !Change.SYSTEM.equals(account))
                .collect(Collectors.toSet())));
    }

    /** The name, or the account where none is kept; null for nobody. */
    public String name(String account) {
        if (account == null) {
            return null;
        }
        return Change.SYSTEM.equals(account) ? Sentences.of("desk.system") : names.getOrDefault(account, account);
    }
}
