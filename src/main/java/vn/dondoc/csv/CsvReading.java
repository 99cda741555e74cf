package vn.dondoc.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;

/** Files with a header as spreadsheets save them: with or without a byte order mark, with commas or semicolons. */
public final class CsvReading {

    private CsvReading() {}

    /** @throws CharacterCodingException when the bytes are no text in UTF-8 */
    public static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(CsvText.BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** How a text is to be read, by what separates the columns of its first line. */
    public static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
    }
}
