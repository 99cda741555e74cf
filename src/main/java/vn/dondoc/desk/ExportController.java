package vn.dondoc.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Attachment;
import vn.dondoc.language.Sentences;
import vn.dondoc.page.PageController;

/** Hands out what the register shows. */
@PageController
class ExportController {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final RegisterExport export;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final OfficeClock clock;

    ExportController(RegisterExport export, AuditLog audit, CurrentActor currentActor, OfficeClock clock) {
        this.export = export;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The whole file is written before the first byte is sent: what fails on the way is answered, not torn off. */
    @GetMapping(ExportFormat.PATH + ".{extension:xlsx|csv}")
    void export(@PathVariable String extension, RegisterQuery query, HttpServletResponse response) throws IOException {
        Actor reader = currentActor.get();
        ExportFormat format = ExportFormat.CSV.extension().equals(extension) ? ExportFormat.CSV : ExportFormat.XLSX;
        Path file = Files.createTempFile("register", null);
        try {
            int rows = export.write(query, format, reader, file);
            audit.add(Change.by(reader.account(), "EXPORTED", "register." + format.extension())
                    .from(null, rows)
                    .because(RegisterAddress.of(query).asked()));
            send(format, file, response);
        } finally {
            Files.delete(file);
        }
    }

    private void send(ExportFormat format, Path file, HttpServletResponse response) throws IOException {
        String name =
                Sentences.of("desk.register") + " (" + clock.today().format(IN_FILE_NAME) + ")." + format.extension();
        response.setContentType(format.mediaType());
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(name));
        Files.copy(file, response.getOutputStream());
    }
}
