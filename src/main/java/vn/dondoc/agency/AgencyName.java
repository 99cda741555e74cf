package vn.dondoc.agency;

import java.text.Normalizer;
import java.util.Locale;

/** How names of agencies are compared: letter by letter with diacritics, but without regard to case and spacing. */
final class AgencyName {

    private AgencyName() {}

    static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .replace("\0", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*-\\s*", "-")
                .strip();
    }
}
