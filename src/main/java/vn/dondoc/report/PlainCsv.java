package vn.dondoc.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.csv.CsvText;

/** A plain table as comma-separated text. */
final class PlainCsv implements PlainTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Override
    public void write(String name, List<Heading> headings, Consumer<Consumer<List<Object>>> lines, OutputStream target)
            throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        text.write(CsvText.BYTE_ORDER_MARK);
        print(text, headings.stream().<Object>map(Heading::text).toList());
        lines.accept(line -> print(text, line));
        text.flush();
    }

    private static void print(Writer text, List<Object> line) {
        try {
            text.write(CsvText.lineOf(line.stream().map(PlainCsv::written).toArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Object written(Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return value == null || value instanceof Number ? value : CleanText.of(value.toString());
    }
}
