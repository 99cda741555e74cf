package vn.dondoc.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/**
 * Reads what stands in the fields of a page. Nothing written is null; what cannot be read is refused (400) with a sentence
 * that calls the field {@code desk.field.<field>}.
 */
public final class Written {

    private Written() {}

    public static String text(String written) {
        return GivenText.orNull(written);
    }

    public static LocalDate day(String field, String written) {
        String text = text(written);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw unreadable(field, text);
        }
    }

    /** A day and a time, as fields for both have them: in Vietnam. */
    public static OffsetDateTime moment(String field, String written) {
        String text = text(written);
        try {
            return text == null
                    ? null
                    : LocalDateTime.parse(text).atZone(OfficeClock.ZONE).toOffsetDateTime();
        } catch (DateTimeException noMoment) {
            throw unreadable(field, text);
        }
    }

    public static Boolean flag(String field, String written) {
        String text = text(written);
        if (text == null || text.equals("true") || text.equals("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        throw unreadable(field, text);
    }

    public static Integer number(String field, String written) {
        String text = text(written);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException noNumber) {
            throw unreadable(field, text);
        }
    }

    public static <E extends Enum<E>> E choice(String field, Class<E> choices, String written) {
        String text = text(written);
        return text == null
                ? null
                : Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> choice.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> unreadable(field, text));
    }

    private static Refusal unreadable(String field, String text) {
        return Refusal.invalid(field, "unreadableValue", Sentences.of("desk.field." + field), text);
    }
}
