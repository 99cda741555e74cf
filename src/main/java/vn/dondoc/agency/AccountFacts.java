package vn.dondoc.agency;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/**
 * What is kept of a person.
 *
 * @param email null where there is none; then no mail is sent
 * @param language {@code vi} or {@code en}
 */
public record AccountFacts(String name, String email, String language) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 200;
    private static final Set<String> LANGUAGES = Set.of("vi", "en");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    public AccountFacts {
        name = name == null ? "" : name.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        language = language == null || language.isBlank() ? "vi" : language.strip();
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** Tells everything that is wrong. */
    public void check(Refusal.Collector faults) {
        String called = Sentences.of("accounts.field.name");
        faults.requireText("name", name, "missingPersonName");
        if (name.length() > LONGEST_NAME) {
            faults.add("name", "textTooLong", called, LONGEST_NAME);
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            faults.add("name", "controlCharacter", called);
        }
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            faults.add("email", "emailAddress", email);
        }
        if (!LANGUAGES.contains(language)) {
            faults.add("language", "unknownLanguage", language);
        }
    }
}
