package vn.dondoc.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells people with a browser from programs. */
final class PageReader {

    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/engine-rest/", "/camunda/api/", "/actuator/");

    private PageReader() {}

    /** Whether the request names HTML among what it accepts, at an address that is not for programs. */
    static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && FOR_PROGRAMS.stream().noneMatch((address + "/")::startsWith);
    }
}
