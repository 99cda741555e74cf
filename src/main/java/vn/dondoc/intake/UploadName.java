package vn.dondoc.intake;

import java.text.Normalizer;

/** The name of an uploaded file, without what could do harm on a screen or in a log. */
final class UploadName {

    private static final int LONGEST = 255;
    private static final String NAMELESS = "tệp";

    private UploadName() {}

    static String of(String written) {
        String name = written == null ? "" : written;
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (name.isEmpty() || name.matches("[. ]+")) {
            return NAMELESS;
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()).strip() + ending;
    }
}
