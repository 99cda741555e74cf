package vn.dondoc.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Attachment;

/** Hands out the letter that urges an agency. */
@RestController
class UrgingLetterController {

    private static final DateTimeFormatter IN_FILE_NAME = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final UrgingLetter letter;
    private final AuditLog audit;
    private final CurrentActor currentActor;
    private final OfficeClock clock;

    UrgingLetterController(UrgingLetter letter, AuditLog audit, CurrentActor currentActor, OfficeClock clock) {
        this.letter = letter;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/api/reports/urging-letter.docx")
    ResponseEntity<byte[]> letter(@RequestParam String agency, @RequestParam(required = false) LocalDate answerOn)
            throws IOException {
        Actor reader = currentActor.get();
        UrgingLetter.Draft draft = letter.write(agency, answerOn, reader);
        audit.add(Change.by(reader.account(), "EXPORTED", "report:urging-letter.docx")
                .of(agency)
                .from(null, draft.directives()));
        String name =
                "Công văn đôn đốc " + draft.agencyName() + " (" + clock.today().format(IN_FILE_NAME) + ").docx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Format.DOCX.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(name))
                .body(draft.file());
    }
}
