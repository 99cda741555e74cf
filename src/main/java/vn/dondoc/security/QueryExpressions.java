package vn.dondoc.security;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
        if (queryString == null) {
            return true;
        }
        for (String pair : queryString.split("[&;]")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (isExpression(name) && !AllowedExpressions.contain(value)) {
                return false;
            }
        }
        return true;
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
