package vn.dondoc.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The published directives as files: with the filters of the page, without signing in. */
@RestController
class OpenDataController {

    private final OpenData openData;
    private final SharedCaching caching;

    OpenDataController(OpenData openData, SharedCaching caching) {
        this.openData = openData;
        this.caching = caching;
    }

    @GetMapping(PublicPageController.PATH + "/directives.csv")
    ResponseEntity<byte[]> csv(PublicQuery query, HttpServletResponse response) {
        return answer(OpenData.Format.CSV, new MediaType("text", "csv", StandardCharsets.UTF_8), query, response);
    }

    @GetMapping(PublicPageController.PATH + "/directives.json")
    ResponseEntity<byte[]> json(PublicQuery query, HttpServletResponse response) {
        return answer(OpenData.Format.JSON, MediaType.APPLICATION_JSON, query, response);
    }

    private ResponseEntity<byte[]> answer(
            OpenData.Format format, MediaType type, PublicQuery query, HttpServletResponse response) {
        byte[] file = openData.file(format, query.filter());
        caching.allow(response);
        var name = ContentDisposition.attachment()
                .filename("nhiem-vu-cong-khai." + format.name().toLowerCase(Locale.ROOT))
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(file);
    }
}
