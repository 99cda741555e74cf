package vn.dondoc.periodic;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Attachment;

/** Sends kept files, and only as they were kept. */
@Component
class FileHandout {

    private final PeriodFiles files;
    private final KeptFiles kept;

    FileHandout(PeriodFiles files, KeptFiles kept) {
        this.files = files;
        this.kept = kept;
    }

    void send(String period, String id, Actor reader, HttpServletResponse response) throws IOException {
        KeptFile file = files.get(period, id, reader);
        kept.requireIntact(file);
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.sizeBytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(file.name()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        kept.writeTo(response.getOutputStream(), id);
    }
}
