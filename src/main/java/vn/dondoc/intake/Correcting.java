package vn.dondoc.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.KnownDirectives;

/** Reads what somebody writes in the place of what stands in a row. Null takes out what stands there. */
@Component
class Correcting {

    private static final Map<String, Field> OTHER_NAMES = Map.of("deadlineAsWritten", Field.DEADLINE);

    private final Agencies agencies;
    private final KnownDirectives directives;

    Correcting(Agencies agencies, KnownDirectives directives) {
        this.agencies = agencies;
        this.directives = directives;
    }

    /** @throws Refusal (400) naming every field that does not exist or cannot have its value */
    Map<Field, String> read(Map<String, JsonNode> wanted) {
        var faults = new Refusal.Collector();
        Map<Field, String> corrections = new EnumMap<>(Field.class);
        wanted.forEach((name, value) -> {
            Field field = Field.named(name).orElse(OTHER_NAMES.get(name));
            if (field == null) {
                faults.add(name, "unknownField", name);
                return;
            }
            try {
                corrections.put(field, fitting(field, text(field, value)));
            } catch (Refusal impossible) {
                impossible.faults().forEach(faults::add);
            }
        });
        faults.refuseIfAny();
        if (corrections.containsKey(Field.DEADLINE)) {
            corrections.putIfAbsent(Field.DUE_ON, "");
            corrections.putIfAbsent(Field.DEADLINE_KIND, "");
        }
        return corrections;
    }

    private String text(Field field, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return switch (field) {
            case LEAD -> code(field, one(field, value));
            case COORDINATING -> value.isArray() ? codes(field, value) : one(field, value);
            case DUE_ON -> day(one(field, value));
            case DEADLINE_KIND -> kind(one(field, value));
            case LINK_TO -> directive(one(field, value));
            case KEEP_BOTH, EXCLUDED -> truth(field, value);
            default -> one(field, value);
        };
    }

    /** A text; of an agency as it is shown, its code. */
    private static String one(Field field, JsonNode value) {
        JsonNode text = value.isObject() ? value.path("code") : value;
        if (!text.isTextual() && !text.isIntegralNumber()) {
            throw Refusal.invalid(field.key(), "unreadableValue", field.key(), value);
        }
        return text.asText().strip();
    }

    private String codes(Field field, JsonNode array) {
        List<String> codes = new ArrayList<>();
        array.forEach(element -> codes.add(code(field, one(field, element))));
        return String.join("; ", codes);
    }

    private String code(Field field, String codeOrName) {
        if (codeOrName.isEmpty()) {
            return "";
        }
        return agencies.find(codeOrName)
                .or(() -> agencies.named(codeOrName))
                .map(agency -> agencies.choose(field.key(), agency.code()).code())
                .orElseThrow(() -> Refusal.invalid(field.key(), "UNKNOWN_AGENCY", codeOrName));
    }

    private static String day(String written) {
        try {
            return written.isEmpty() ? "" : LocalDate.parse(written).toString();
        } catch (DateTimeException impossible) {
            throw Refusal.invalid(Field.DUE_ON.key(), "impossibleDay", written);
        }
    }

    private static String kind(String written) {
        boolean possible = written.isEmpty()
                || written.equals(DeadlineKind.ONGOING.name())
                || written.equals(DeadlineKind.NONE.name());
        if (!possible) {
            throw Refusal.invalid(Field.DEADLINE_KIND.key(), "missingChoice", "ONGOING, NONE");
        }
        return written;
    }

    private String directive(String code) {
        if (!code.isEmpty() && directives.byCode(List.of(code)).isEmpty()) {
            throw Refusal.invalid(Field.LINK_TO.key(), "unknownDirective", code);
        }
        return code;
    }

    private static String truth(Field field, JsonNode value) {
        if (!value.isBoolean()) {
            throw Refusal.invalid(field.key(), "unreadableValue", field.key(), value);
        }
        return value.asBoolean() ? "true" : "";
    }

    private static String fitting(Field field, String text) {
        if (text.length() > field.longest()) {
            throw Refusal.invalid(field.key(), "textTooLong", field.key(), field.longest());
        }
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field.key(), "controlCharacter", field.key());
        }
        return WrittenTexts.clean(text);
    }
}
