package vn.dondoc.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text as it is searched: without diacritics and case, so that "chuyen doi so" finds "chuyển đổi số". */
public final class SearchText {

    private static final Pattern DIACRITICS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    public static String of(String... parts) {
        String text = Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return DIACRITICS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
