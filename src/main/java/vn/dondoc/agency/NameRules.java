package vn.dondoc.agency;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.dondoc.language.Refusal;

/** What a name of an agency has to be, and that no two agencies bear the same. */
@Component
class NameRules {

    private static final int LONGEST = 300;

    private final Agencies agencies;

    NameRules(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @throws Refusal (400) when it cannot be a name */
    static void check(String name) {
        if (name == null || AgencyName.key(name).isEmpty()) {
            throw Refusal.invalid("name", "missingAlias");
        }
        if (name.length() > LONGEST) {
            throw Refusal.invalid("name", "textTooLong", "name", LONGEST);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("name", "controlCharacter", "name");
        }
    }

    /**
     * Lets an agency be found under a name from now on.
     *
     * @return whether it was not before
     * @throws Refusal (409) when another agency bears the name
     */
    boolean take(String code, String name) {
        Optional<Agency> bearer = agencies.named(name);
        if (bearer.isPresent() && bearer.get().code().equals(code)) {
            return false;
        }
        if (bearer.isPresent()) {
            throw Refusal.conflict("aliasTaken", name.strip(), bearer.get().name());
        }
        try {
            agencies.addName(code, name.strip());
        } catch (DuplicateKeyException overtaken) {
            throw Refusal.conflict("aliasTaken", name.strip(), agencies.nameOf(code));
        }
        return true;
    }
}
