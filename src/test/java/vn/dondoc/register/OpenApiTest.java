package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interface describes itself, to everybody. */
class OpenApiTest extends RegisterApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/directives",
                "POST /api/directives",
                "GET /api/directives/{code}",
                "POST /api/directives/{code}/deadline",
                "POST /api/directives/{code}/reassignment",
                "POST /api/directives/{code}/cancellation",
                "POST /api/directives/{code}/reopening",
                "POST /api/directives/{code}/coordination",
                "POST /api/directives/{code}/coordination/end",
                "POST /api/directives/{code}/progress",
                "GET /api/directives/{code}/timeline",
                "GET /api/directives/{code}/roster",
                "GET /api/directives/{code}/instructions",
                "POST /api/directives/{code}/instructions",
                "POST /api/directives/{code}/instructions/{id}/answer",
                "GET /api/directives/{code}/urging",
                "POST /api/directives/{code}/urging",
                "POST /api/directives/{code}/phone-notes",
                "GET /api/directives/{code}/mute",
                "POST /api/directives/{code}/mute",
                "DELETE /api/directives/{code}/mute",
                "GET /api/agencies/{code}/contacts",
                "PUT /api/agencies/{code}/contacts",
                "GET /api/follow-up/{account}",
                "PUT /api/follow-up/{account}",
                "GET /api/reports/urging-letter.docx",
                "POST /api/directives/{code}/evidence",
                "GET /api/directives/{code}/evidence",
                "GET /api/evidence/{id}",
                "DELETE /api/evidence/{id}",
                "GET /api/agencies",
                "GET /api/statistics",
                "GET /api/reports/{table}.{extension}"
            })
    void everyCallIsDescribed(String call) {
        String[] parts = call.split(" ");
        assertThat(description().path("paths").path(parts[1]).has(parts[0].toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @Test
    void onlyTheInterfaceIsDescribed() {
        assertThat(description().path("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void theDocumentationOpensWithoutSigningIn() {
        HttpResponse<String> docs = visitor().get("/api/docs");
        assertThat(docs.statusCode()).isEqualTo(302);
        String page = docs.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(page).startsWith("/api/");
        HttpResponse<String> shown = visitor().get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("swagger-ui");
    }

    private JsonNode description() {
        return ok(visitor().get("/api/openapi"));
    }
}
