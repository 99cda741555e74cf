package vn.dondoc.security;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Looks for expressions in what a caller sends to the engine: in query parameters, and in JSON at any depth. */
final class QueryExpressions {

    private static final String SUFFIX = "expression";

    /** A key given twice would be one value to us and another to the engine. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private QueryExpressions() {}

    /** @throws IOException when this is no JSON, or not unambiguously */
    static boolean areAllowedInJson(byte[] body) throws IOException {
        return areAllowed(STRICT.readTree(body));
    }

    static boolean areAllowedInQuery(String queryString) {
        return parameters(queryString).stream()
                .allMatch(parameter ->
                        !isExpression(parameter.getKey()) || AllowedExpressions.contain(parameter.getValue()));
    }

    static List<String> valuesOf(String name, String queryString) {
        return parameters(queryString).stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<Map.Entry<String, String>> parameters(String queryString) {
        if (queryString == null) {
            return List.of();
        }
        return Arrays.stream(queryString.split("[&;]"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> Map.entry(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1])))
                .toList();
    }

    private static boolean areAllowed(JsonNode node) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (isExpression(field.getKey()) && !isAllowed(field.getValue()) || !areAllowed(field.getValue())) {
                return false;
            }
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                if (!areAllowed(element)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isAllowed(JsonNode value) {
        return value.isNull() || value.isTextual() && AllowedExpressions.contain(value.textValue());
    }

    private static boolean isExpression(String name) {
        return name.strip().toLowerCase(Locale.ROOT).endsWith(SUFFIX);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
