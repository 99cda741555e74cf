package vn.dondoc.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
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
import vn.dondoc.language.GivenText;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Classification;
import vn.dondoc.register.Paging;

/** Imports: a file becomes a draft, is corrected, and is confirmed. For the monitoring unit. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private final Importing importing;
    private final CurrentActor currentActor;

    ImportController(Importing importing, CurrentActor currentActor) {
        this.importing = importing;
        this.currentActor = currentActor;
    }

    @PostMapping
    ResponseEntity<DraftView> upload(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String plan,
            @RequestParam(required = false) String defaultLeadAgency,
            @RequestParam(required = false) LocalDate assignedOn,
            @RequestParam(required = false) String classification)
            throws IOException {
        Actor actor = monitoring();
        if (file == null) {
            throw Refusal.invalid("file", "missingTable");
        }
        var upload = new Upload(
                GivenText.orNull(plan),
                GivenText.orNull(defaultLeadAgency),
                assignedOn,
                GivenText.orNull(classification) == null ? Classification.PUBLIC : Classification.read(classification),
                0);
        String id = importing.upload(file.getBytes(), file.getOriginalFilename(), upload, actor);
        return ResponseEntity.created(URI.create("/api/imports/" + id)).body(importing.view(id, actor));
    }

    @GetMapping
    Paging.Page<DraftView.Line> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return importing.list(new Paging(page, size), monitoring());
    }

    @GetMapping("/{id}")
    DraftView get(@PathVariable String id) {
        return importing.view(id, monitoring());
    }

    @PatchMapping("/{id}/rows/{row}")
    DraftView correct(@PathVariable String id, @PathVariable int row, @RequestBody Map<String, JsonNode> fields) {
        importing.correct(id, row, fields, monitoring());
        return importing.view(id, monitoring());
    }

    @PostMapping("/{id}/confirmation")
    Outcome confirm(@PathVariable String id, @RequestBody(required = false) Exclusion exclusion) {
        Set<Integer> exclude = exclusion == null || exclusion.exclude() == null ? Set.of() : exclusion.exclude();
        return importing.confirm(id, exclude, monitoring());
    }

    record Exclusion(Set<Integer> exclude) {}

    private Actor monitoring() {
        Actor actor = currentActor.get();
        actor.require(Role.MONITORING);
        return actor;
    }
}
