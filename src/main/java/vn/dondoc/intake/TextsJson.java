package vn.dondoc.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the texts of a row are stored. */
@Component
class TextsJson {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    TextsJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Map<Field, String> texts) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            if (texts.containsKey(field)) {
                byName.put(field.key(), texts.get(field));
            }
        }
        try {
            return mapper.writeValueAsString(byName);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    Map<Field, String> read(String json) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        try {
            mapper.readValue(json, TEXTS)
                    .forEach((name, text) -> Field.named(name).ifPresent(field -> texts.put(field, text)));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
        return texts;
    }
}
