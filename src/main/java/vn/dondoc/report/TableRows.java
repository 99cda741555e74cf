package vn.dondoc.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.register.DirectiveExtract.Found;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.ObstacleView;

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

    private static final String NUMBER = "tt";

    private final Map<String, Function<Found, Object>> values = new HashMap<>();

    TableRows(AgencyTexts agencies) {
        of("mã nhiệm vụ", DirectiveView::code);
        of("tên nhiệm vụ", DirectiveView::content);
        of("văn bản giao nhiệm vụ", DirectiveView::sourceDocument);
        of("thời hạn", DeadlineText::of);
        of("kết quả", ResultText::of);
        of("mô tả", ReportedText::of);
        of("ngày hoàn thành", TableRows::completedOn);
        of("cơ quan chủ trì", agencies::lead);
        of("ghi chú", directive -> lines(directive.sourceDocument(), directive.note()));
        of("kết quả yêu cầu", DirectiveView::requiredResult);
        of("kết quả đến nay", ResultText::withDescription);
        of("dự kiến kết quả", directive -> NoteParts.of(directive.note()).expectedResult());
        of("vướng mắc", TableRows::obstacles);
        of("tiến độ", directive -> directive.progressPercent() + "%");
        values.put(
                "cơ quan phối hợp",
                found -> agencies.coordinating(
                        found.directive(), found.coordinating().get()));
    }

    private void of(String name, Function<DirectiveView, Object> value) {
        values.put(name, found -> value.apply(found.directive()));
    }

    Line.Row row(Found found, String number) {
        return new Line.Row(name -> NUMBER.equals(name) ? number : value(name, found));
    }

    private Object value(String name, Found found) {
        if (!values.containsKey(name)) {
            throw new UnknownPlaceholder(name);
        }
        return values.get(name).apply(found);
    }

    /** What was imported, and what holds it up now. */
    private static String obstacles(DirectiveView directive) {
        String open = lines(directive.obstacles().stream()
                .filter(obstacle -> obstacle.state().isOpen())
                .map(ObstacleView::reported)
                .toArray(String[]::new));
        String waiting =
                directive.waiting() == null ? null : directive.waiting().reported();
        String told = directive.periodicReport() == null
                ? null
                : directive.periodicReport().obstacle();
        return lines(NoteParts.of(directive.note()).obstacles(), waiting, open, told);
    }

    private static LocalDate completedOn(DirectiveView directive) {
        return directive.state() == DirectiveState.COMPLETED ? directive.completedOn() : null;
    }

    private static String lines(String... texts) {
        String joined = Stream.of(texts).filter(text -> text != null).collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }
}
