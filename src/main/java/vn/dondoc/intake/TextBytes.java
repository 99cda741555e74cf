package vn.dondoc.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns the bytes of a text file into text: UTF-8 and UTF-16 with or without a mark at the beginning, else Windows-1258,
 * which old Vietnamese programs write.
 */
final class TextBytes {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final int SAMPLE = 4096;
    private static final int LONGEST_UTF8_LETTER = 4;

    private TextBytes() {}

    /** @throws vn.dondoc.language.Refusal (415) when it is no text */
    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return new String(bytes, wide);
        }
        refuseBinary(bytes);
        String text = utf8(bytes);
        return text != null ? text : new String(bytes, VIETNAMESE);
    }

    /** Text of two bytes a letter has a zero in every other place where it is Latin. */
    private static Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int many = length / 6;
        if (zeros[1] > many && zeros[0] * 10 < zeros[1]) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] > many && zeros[1] * 10 < zeros[0] ? StandardCharsets.UTF_16BE : null;
    }

    private static void refuseBinary(byte[] bytes) {
        int odd = 0;
        int length = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                throw Unreadable.kind("tableOfOtherKind");
            }
            boolean control = bytes[i] > 0 && bytes[i] < ' ' && "\t\n\r\f\u000b\u001a".indexOf(bytes[i]) < 0;
            odd += control ? 1 : 0;
        }
        if (odd * 50 > length) {
            throw Unreadable.kind("tableOfOtherKind");
        }
    }

    /** Null when it is not UTF-8; a last letter that was cut off does not count. */
    private static String utf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        for (int cut = 0; cut < Math.min(LONGEST_UTF8_LETTER, bytes.length); cut++) {
            try {
                CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return text.toString();
            } catch (CharacterCodingException notUtf8) {
                decoder.reset();
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
