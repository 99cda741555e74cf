package vn.dondoc.register;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;

/** Checks the texts of a request against what the register can hold, all of them before anything is done. */
public final class RequestTexts {

    private static final int USUAL = 4000;
    private static final Map<String, Integer> LENGTHS = Map.of(
            "content", 20_000, "section", 1000, "sourceDocument", 1000, "deadline", 400, "number", 20, "document", 400);

    private RequestTexts() {}

    /** @throws Refusal (400) naming every field that is too long or has control characters */
    public static void check(Record request) {
        var faults = new Refusal.Collector();
        for (RecordComponent component : request.getClass().getRecordComponents()) {
            if (component.getType() == String.class) {
                check(faults, component.getName(), (String) value(request, component));
            } else if (value(request, component) instanceof List<?> texts) {
                texts.forEach(text -> checkElement(faults, component.getName(), text));
            }
        }
        faults.refuseIfAny();
    }

    private static void check(Refusal.Collector faults, String field, String text) {
        GivenText.check(faults, field, text, LENGTHS.getOrDefault(field, USUAL));
    }

    private static void checkElement(Refusal.Collector faults, String field, Object element) {
        if (element == null) {
            faults.add(field, "unreadableValue", field, element);
        } else if (element instanceof String text) {
            check(faults, field, text);
        }
    }

    private static Object value(Record request, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
