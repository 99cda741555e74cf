package vn.dondoc.intake;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One directive as it is typed; what is left out is an empty text. */
record EntryLine(
        String number, String content, String lead, String coordinating, String deadline, String requiredResult) {

    static final EntryLine BLANK = new EntryLine("", "", "", "", "", "");

    /** Whether nothing has been typed but a number, which may be a suggestion. */
    public boolean isBlank() {
        return Stream.of(content, lead, coordinating, deadline, requiredResult).allMatch(String::isBlank);
    }

    EntryLine withNumber(String given) {
        return new EntryLine(given, content, lead, coordinating, deadline, requiredResult);
    }

    /** What a file with this line would say. */
    RowTexts texts(int line, String sourceDocument) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.NUMBER, number);
        texts.put(Field.CONTENT, content);
        texts.put(Field.SOURCE_DOCUMENT, sourceDocument);
        texts.put(Field.LEAD, lead);
        texts.put(Field.COORDINATING, coordinating);
        texts.put(Field.DEADLINE, deadline);
        texts.put(Field.REQUIRED_RESULT, requiredResult);
        texts.replaceAll((field, text) -> WrittenTexts.clean(Objects.requireNonNullElse(text, "")));
        texts.values().removeIf(String::isEmpty);
        return new RowTexts(line, texts, Map.of(), Set.of(), Set.of());
    }
}
