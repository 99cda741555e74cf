package vn.dondoc.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;

/** What a template can say of a directive. */
final class TableRows {

    /** The names, as they stand in templates. */
    static final Set<String> NAMES = Set.of(
            "tt",
            "mã nhiệm vụ",
            "tên nhiệm vụ",
            "văn bản giao nhiệm vụ",
            "thời hạn",
            "kết quả",
            "mô tả",
            "ngày hoàn thành",
            "cơ quan chủ trì",
            "cơ quan phối hợp",
            "ghi chú",
            "kết quả yêu cầu",
            "kết quả đến nay",
            "dự kiến kết quả",
            "vướng mắc",
            "tiến độ");

    private final AgencyTexts agencies;

    TableRows(AgencyTexts agencies) {
        this.agencies = agencies;
    }

    Line.Row row(DirectiveView directive, String number) {
        NoteParts note = NoteParts.of(directive.note());
        Map<String, Object> values = new HashMap<>();
        values.put("tt", number);
        values.put("mã nhiệm vụ", directive.code());
        values.put("tên nhiệm vụ", directive.content());
        values.put("văn bản giao nhiệm vụ", directive.sourceDocument());
        values.put("thời hạn", DeadlineText.of(directive));
        values.put("kết quả", ResultText.of(directive));
        values.put("mô tả", directive.resultDescription());
        values.put("ngày hoàn thành", completedOn(directive));
        values.put("cơ quan chủ trì", agencies.lead(directive));
        values.put("cơ quan phối hợp", agencies.coordinating(directive));
        values.put("ghi chú", lines(directive.sourceDocument(), directive.note()));
        values.put("kết quả yêu cầu", directive.requiredResult());
        values.put("kết quả đến nay", ResultText.withDescription(directive));
        values.put("dự kiến kết quả", note.expectedResult());
        values.put(
                "vướng mắc", lines(note.obstacles(), lines(directive.obstacles().toArray(String[]::new))));
        values.put("tiến độ", directive.progressPercent() + "%");
        return new Line.Row(values);
    }

    private static LocalDate completedOn(DirectiveView directive) {
        return directive.state() == DirectiveState.COMPLETED ? directive.completedOn() : null;
    }

    private static String lines(String... texts) {
        String joined = Stream.of(texts).filter(text -> text != null).collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }
}
