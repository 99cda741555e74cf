package vn.dondoc.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * When two rows of different plans are the same directive: same source document and same content, whatever their
 * spacing ("46 -TB/TGV", "46-TB/TGV"), case and full stop at the end. Diacritics count.
 */
public final class SameDirective {

    private SameDirective() {}

    /** What is equal for the same directive; null without a source document, which then says nothing. */
    public static String key(String sourceDocument, String content) {
        if (sourceDocument == null || sourceDocument.isBlank() || content == null || content.isBlank()) {
            return null;
        }
        return hash(compared(sourceDocument) + '\n' + compared(content));
    }

    /** A text as it is compared. */
    public static String compared(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([-–]) ?", "-")
                .replaceAll("[ .;,]+$", "")
                .strip();
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
