package vn.dondoc.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.dondoc.language.Refusal;

/** Who may know of a directive. State secrets are not kept here at all: what is marked as one is refused. */
public enum Classification {
    PUBLIC,
    INTERNAL;

    private static final Set<String> SECRET_MARKS =
            Set.of("MẬT", "TỐI MẬT", "TUYỆT MẬT", "SECRET", "TOP SECRET", "CLASSIFIED");
    private static final Pattern SECRET_WORDS = Pattern.compile(
            "(?<!\\p{L})mật(?!\\p{L})(?!\\s+(?:thiết|độ|khẩu|mã)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SAFE_COMPOUNDS =
            Pattern.compile("(?:bảo|thân|bí) mật(?! nhà nước)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Reads the classification given with a directive; nothing given means {@code INTERNAL}.
     *
     * @throws Refusal (400, {@code CLASSIFIED_MARK}) for a secret, (400) for an unknown word
     */
    public static Classification read(String written) {
        if (written == null || written.isBlank()) {
            return INTERNAL;
        }
        String mark = mark(written);
        if (SECRET_MARKS.contains(mark)) {
            throw Refusal.invalid("classification", "CLASSIFIED_MARK");
        }
        return Arrays.stream(values())
                .filter(value -> value.name().equals(mark))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("classification", "unknownClassification", written));
    }

    /** Whether a text bears a secrecy mark: it is one, or a line of it is nothing but one. */
    public static boolean isStamped(String text) {
        return text != null && text.lines().map(Classification::mark).anyMatch(SECRET_MARKS::contains);
    }

    /**
     * Looks for a stamp: a line that consists of nothing but the mark.
     *
     * @throws Refusal (400, {@code CLASSIFIED_MARK})
     */
    public static void refuseStamp(String text) {
        if (isStamped(text)) {
            throw Refusal.invalid("content", "CLASSIFIED_MARK");
        }
    }

    private static String mark(String written) {
        return composed(written).strip().toUpperCase(Locale.ROOT);
    }

    /** A Mac writes accents as characters of their own; nothing would be recognised in that. */
    private static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    /** Whether running text speaks of secrets, so that somebody has to look before it is published. */
    public static boolean mentionsSecrets(String text) {
        return text != null
                && SECRET_WORDS
                        .matcher(SAFE_COMPOUNDS.matcher(composed(text)).replaceAll(""))
                        .find();
    }
}
