package vn.dondoc.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Attachment;
import vn.dondoc.register.DirectiveFilter;

/** Hands out the official tables. */
@RestController
class ReportController {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Reports reports;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final OfficeClock clock;

    ReportController(Reports reports, AuditLog audit, CurrentActor currentActor, OfficeClock clock) {
        this.reports = reports;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The whole file is written before the first byte is sent: what fails on the way is answered, not torn off. */
    @GetMapping("/api/reports/{table:[a-z0-9-]+}.{extension:xlsx|docx}")
    void report(
            @PathVariable String table,
            @PathVariable String extension,
            @RequestParam(required = false) String form,
            @ParameterObject DirectiveFilter filter,
            HttpServletResponse response)
            throws IOException {
        Actor reader = currentActor.get();
        Wanted wanted = Wanted.read(table, extension, form, filter);
        Path file = Files.createTempFile("report", null);
        try {
            int rows = reports.write(wanted, reader, file);
            audit.add(Change.by(reader.account(), "EXPORTED", wanted.subject())
                    .from(null, rows)
                    .because(wanted.filter().toString()));
            send(wanted, file, response);
        } finally {
            Files.delete(file);
        }
    }

    private void send(Wanted wanted, Path file, HttpServletResponse response) throws IOException {
        String name = wanted.title() + " (" + clock.today().format(IN_FILE_NAME) + ")."
                + wanted.format().extension();
        response.setContentType(wanted.format().mediaType());
        response.setContentLengthLong(Files.size(file));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(name));
        Files.copy(file, response.getOutputStream());
    }
}
