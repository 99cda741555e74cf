package vn.dondoc.workflow;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;

/**
 * The fields that were submitted with a task, checked. Nothing that a client sends can be trusted to be of the right
 * kind or length, or to belong to the form.
 */
final class SubmittedForm {

    static final int SHORT_TEXT = 200;

    private static final int MAX_TEXT = 4000;

    private final Map<String, Object> fields;

    private SubmittedForm(Map<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * Takes all fields out of the task. Since that happens before anything is written, none of them ever becomes a
     * stored process variable that another agency could read.
     */
    static SubmittedForm takeFrom(DelegateTask task) {
        Map<String, Object> fields = new HashMap<>(task.getVariables());
        Set.copyOf(fields.keySet()).forEach(task::removeVariable);
        return new SubmittedForm(fields);
    }

    /** The text, stripped; null when there is none. */
    String text(String field) {
        return text(field, MAX_TEXT);
    }

    String text(String field, int longest) {
        Object value = fields.get(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw Refusal.invalid(field, "unreadableValue", field, value);
        }
        if (text.length() > longest) {
            throw Refusal.invalid(field, "textTooLong", field, longest);
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "controlCharacter", field);
        }
        return text.isBlank() ? null : text.strip();
    }

    boolean flag(String field) {
        Object value = fields.get(field);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        return switch (String.valueOf(value)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw Refusal.invalid(field, "unreadableValue", field, value);
        };
    }

    int number(String field, int usual) {
        Object value = fields.get(field);
        if (value == null || "".equals(value)) {
            return usual;
        }
        try {
            return new BigDecimal(value.toString()).intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw Refusal.invalid(field, "unreadableValue", field, value);
        }
    }

    /** A day, as Camunda Forms submit it ("2026-12-31") or as a date of the engine; null when there is none. */
    LocalDate day(String field) {
        Object value = fields.get(field);
        if (value instanceof Date date) {
            return requirePossible(field, LocalDate.ofInstant(date.toInstant(), OfficeClock.ZONE));
        }
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return requirePossible(field, LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            throw Refusal.invalid(field, "impossibleDay", text);
        }
    }

    /** Databases know fewer years than Java does. */
    private static LocalDate requirePossible(String field, LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 9999) {
            throw Refusal.invalid(field, "impossibleDay", day);
        }
        return day;
    }

    /** One of the choices of the form. */
    String choice(String field, String... choices) {
        String chosen = text(field);
        if (chosen == null || !Set.of(choices).contains(chosen)) {
            throw Refusal.invalid(field, "missingChoice", String.join(", ", choices));
        }
        return chosen;
    }
}
