package vn.dondoc.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpHeaders;
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
import vn.dondoc.language.Refusal;

@RestController
@RequestMapping("/api")
class EvidenceController {

    private final Attaching attaching;
    private final ReadableEvidence readable;
    private final EvidenceContent content;
    private final EvidenceVerification verification;
    private final CurrentActor actor;

    EvidenceController(
            Attaching attaching,
            ReadableEvidence readable,
            EvidenceContent content,
            EvidenceVerification verification,
            CurrentActor actor) {
        this.attaching = attaching;
        this.readable = readable;
        this.content = content;
        this.verification = verification;
        this.actor = actor;
    }

    @PostMapping("/directives/{code}/evidence")
    ResponseEntity<EvidenceView> attach(
            @PathVariable String code,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) String task)
            throws IOException {
        if (file == null) {
            throw Refusal.invalid("file", "missingFile");
        }
        Path path = Files.createTempFile("evidence", null);
        try {
            // Moves what the container has put on the disk; the bytes do not pass through memory.
            file.transferTo(path.toFile());
            var received = new ReceivedFile(path, file.getOriginalFilename());
            String taskId = task == null || task.isBlank() ? null : task.strip();
            Evidence evidence = attaching.attach(code, taskId, received, actor.get());
            return ResponseEntity.created(URI.create("/api/evidence/" + evidence.id()))
                    .body(EvidenceView.of(evidence));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    @GetMapping("/directives/{code}/evidence")
    List<EvidenceView> list(@PathVariable String code) {
        return readable.list(code, actor.get()).stream().map(EvidenceView::of).toList();
    }

    @GetMapping("/evidence/{id}")
    void download(@PathVariable String id, HttpServletResponse response) throws IOException {
        Evidence evidence = readable.read(id, actor.get());
        // Nobody shall take for evidence what is not what the agency sent.
        if (verification.damageOf(evidence).isPresent()) {
            throw Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, null, "fileNotIntact", evidence.name());
        }
        response.setContentType(evidence.mediaType());
        response.setContentLengthLong(evidence.sizeBytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(evidence.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        content.writeTo(response.getOutputStream(), evidence.id());
    }

    @DeleteMapping("/evidence/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        attaching.remove(id, actor.get());
    }
}
