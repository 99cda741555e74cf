package vn.dondoc.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.agency.CurrentActor;

@RestController
@RequestMapping("/api")
class EvidenceController {

    private final EvidenceDesk desk;
    private final ReadableEvidence readable;
    private final CurrentActor actor;

    EvidenceController(EvidenceDesk desk, ReadableEvidence readable, CurrentActor actor) {
        this.desk = desk;
        this.readable = readable;
        this.actor = actor;
    }

    @PostMapping("/directives/{code}/evidence")
    ResponseEntity<EvidenceView> attach(
            @PathVariable String code,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String task)
            throws IOException {
        String taskId = task == null || task.isBlank() ? null : task.strip();
        EvidenceView evidence = desk.attach(code, taskId, file, actor.get());
        return ResponseEntity.created(URI.create("/api/evidence/" + evidence.id()))
                .body(evidence);
    }

    @GetMapping("/directives/{code}/evidence")
    List<EvidenceView> list(@PathVariable String code) {
        return readable.list(code, actor.get()).stream().map(EvidenceView::of).toList();
    }

    @GetMapping("/evidence/{id}")
    void download(@PathVariable String id, HttpServletResponse response) throws IOException {
        desk.handOut(id, actor.get(), response);
    }

    @DeleteMapping("/evidence/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        desk.takeBack(id, actor.get());
    }
}
