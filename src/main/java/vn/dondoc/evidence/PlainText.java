package vn.dondoc.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells text that is only read from text that a program would carry out. */
final class PlainText {

    private static final int BLOCK = 64 * 1024;
    private static final int OVERLAP = 256;
    private static final int BEGINNING = 1024;

    private static final String TAGS =
            "<(?:(?:!doctype|html|head|body|script|svg|iframe|object|embed|form|img|style|link"
                    + "|meta|base|applet|math)\\b|[?](?:xml|php)\\b";

    private static final Pattern MARKUP = Pattern.compile(TAGS + ")", Pattern.CASE_INSENSITIVE);

    /** Two bytes alone would be found by chance in what is packed, so these count in text only. */
    private static final Pattern MARKUP_IN_TEXT =
            Pattern.compile(TAGS + "|%|!\\[cdata\\[|!entity\\b|xsl:)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCRIPT_AT_THE_BEGINNING = Pattern.compile(
            "^(?:\\xEF\\xBB\\xBF|\\xFF\\xFE|\\xFE\\xFF)?\\s*(?:#!|@echo\\b|<#|(?:function|var|let|const)\\s+[\\w$]+\\s*[=({]"
                    + "|on error resume next|set-executionpolicy|javascript:|\\[internetshortcut\\]|windows registry editor)",
            Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    /** Reads the file once, a block at a time. */
    static void refuseUnlessPlain(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] block = stream.readNBytes(BLOCK);
            boolean wide = isWide(block);
            refuse(SCRIPT_AT_THE_BEGINNING, readable(block));
            String before = "";
            while (block.length > 0) {
                String text = readable(block);
                if (!wide && text.length() < block.length) {
                    throw FileCheck.unacceptable("fileOfOtherKind");
                }
                refuse(MARKUP_IN_TEXT, before + text);
                before = text.substring(Math.max(0, text.length() - OVERLAP));
                block = stream.readNBytes(BLOCK);
            }
        }
    }

    static void refuseMarkupAtTheBeginning(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            refuse(MARKUP, readable(stream.readNBytes(BEGINNING)));
        }
    }

    private static void refuse(Pattern pattern, String text) {
        if (pattern.matcher(text).find()) {
            throw FileCheck.unacceptable("fileOfMarkup");
        }
    }

    /** Text of two bytes a character says so at its beginning. */
    private static boolean isWide(byte[] block) {
        if (block.length < 2) {
            return false;
        }
        int mark = (block[0] & 0xFF) << 8 | block[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    /** The bytes as characters, without zeros: so the ASCII in every usual encoding, wide ones too, can be searched. */
    private static String readable(byte[] block) {
        return new String(block, StandardCharsets.ISO_8859_1).replace("\0", "");
    }
}
