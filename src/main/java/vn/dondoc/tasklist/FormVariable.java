package vn.dondoc.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** A variable in the engine's REST representation. */
record FormVariable(String type, Object value, Map<String, Object> valueInfo) {

    /**
     * Writes a value as the engine would.
     *
     * @param deserialized whether a list is answered as such; Tasklist asks for its text and reads that itself
     */
    static FormVariable of(Object value, boolean deserialized, ObjectMapper json) throws JsonProcessingException {
        if (value == null) {
            return plain("Null", null);
        }
        if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return plain(value.getClass().getSimpleName(), value);
        }
        return plain("Json", deserialized ? value : json.writeValueAsString(value));
    }

    private static FormVariable plain(String type, Object value) {
        return new FormVariable(type, value, Map.of());
    }
}
