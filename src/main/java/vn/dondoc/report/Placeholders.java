package vn.dondoc.report;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in double braces, as {@code {{thời hạn}}}. They are only looked up: a template cannot compute or call anything. */
final class Placeholders {

    static final Pattern PATTERN = Pattern.compile("\\{\\{([^{}]{1,60})}}");

    private Placeholders() {}

    /** The names in a text, in order. */
    static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PATTERN.matcher(text);
        while (matcher.find()) {
            names.add(name(matcher.toMatchResult()));
        }
        return names;
    }

    static String fill(String text, Function<String, String> values) {
        return PATTERN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(name(match))));
    }

    /** However Word has composed, cased or spaced it. */
    static String name(MatchResult match) {
        return Normalizer.normalize(match.group(1), Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
