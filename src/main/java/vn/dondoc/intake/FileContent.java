package vn.dondoc.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is, by its first bytes and, for a package, by what it says of its parts. */
enum FileContent {
    WORKBOOK,
    DOCUMENT,
    TEXT;

    private static final int LONGEST_DECLARATION = 1024 * 1024;
    private static final int BEGINNING = 1024;
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Pattern MARKUP = Pattern.compile(
            "^\\s*(?:<(?:!doctype|!--|html|head|body|table|meta|style|script|svg|[?](?:xml|php))|mime-version:|\\{\\\\rtf)");

    /** @throws vn.dondoc.language.Refusal 400 when it is empty or damaged, 415 when it is of another kind */
    static FileContent of(byte[] bytes, ReadingLimits limits) throws IOException {
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return packageOf(bytes, limits);
        }
        if (startsWith(bytes, OLD_OFFICE)) {
            throw Unreadable.kind(contains(bytes, ENCRYPTED) ? "tableProtected" : "tableOfOldOffice");
        }
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            throw Unreadable.kind("tableOfPdf");
        }
        String beginning = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .replaceAll("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(beginning).find()) {
            throw Unreadable.kind("tableOfMarkup");
        }
        return TEXT;
    }

    private static FileContent packageOf(byte[] bytes, ReadingLimits limits) throws IOException {
        try (OfficeParts parts = OfficeParts.open(bytes, limits)) {
            String types = types(parts);
            if (types.contains("macroenabled") || types.contains("vbaproject") || parts.hasAny("vbaproject.bin")) {
                throw Unreadable.kind("tableWithMacros");
            }
            if (types.contains("spreadsheetml.sheet.main+xml") || types.contains("spreadsheetml.template.main+xml")) {
                return WORKBOOK;
            }
            if (types.contains("wordprocessingml.document.main+xml")
                    || types.contains("wordprocessingml.template.main+xml")) {
                return DOCUMENT;
            }
            throw Unreadable.kind("tableOfOtherKind");
        }
    }

    private static String types(OfficeParts parts) throws IOException {
        var part = parts.find("[Content_Types].xml");
        if (part.isEmpty()) {
            throw Unreadable.kind("tableOfOtherKind");
        }
        try (InputStream stream = part.get()) {
            var declared = new ByteArrayOutputStream();
            declared.write(stream.readNBytes(LONGEST_DECLARATION));
            return declared.toString(StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || bytes[i] != (byte) beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || bytes[i] != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            int k = 0;
            while (k < part.length && bytes[i + k] == part[k]) {
                k++;
            }
            if (k == part.length) {
                return true;
            }
        }
        return false;
    }
}
