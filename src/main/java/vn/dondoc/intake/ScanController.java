package vn.dondoc.intake;

import java.io.IOException;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;

/** Scanned registers: upload, suggestions with their scores, acceptance. For the monitoring unit. */
@RestController
@RequestMapping("/api/imports/scans")
class ScanController {

    private static final int LONGEST_REMARK = 1000;

    private final Scanning scanning;
    private final CurrentActor currentActor;

    ScanController(Scanning scanning, CurrentActor currentActor) {
        this.scanning = scanning;
        this.currentActor = currentActor;
    }

    @PostMapping
    ResponseEntity<ScanView> upload(
            @RequestParam(required = false) MultipartFile file, @RequestParam(required = false) String plan)
            throws IOException {
        Actor actor = monitoring();
        if (file == null) {
            throw Refusal.invalid("file", "missingTable");
        }
        String id = scanning.upload(file.getBytes(), file.getOriginalFilename(), plan, actor);
        return ResponseEntity.created(URI.create("/api/imports/scans/" + id)).body(scanning.view(id, actor));
    }

    @GetMapping("/{id}")
    ScanView get(@PathVariable String id) {
        return scanning.view(id, monitoring());
    }

    @PostMapping("/{id}/rows/{row}/acceptance")
    ScanView accept(@PathVariable String id, @PathVariable int row, @RequestBody Acceptance acceptance) {
        if (acceptance.note() != null && acceptance.note().length() > LONGEST_REMARK) {
            throw Refusal.invalid("note", "textTooLong", "note", LONGEST_REMARK);
        }
        Actor actor = monitoring();
        String note = acceptance.note() == null ? null : WrittenTexts.clean(acceptance.note());
        scanning.accept(id, row, acceptance.directive(), note, actor);
        return scanning.view(id, actor);
    }

    /** @param directive code of the directive that the row is */
    record Acceptance(String directive, String note) {}

    private Actor monitoring() {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        return actor;
    }
}
