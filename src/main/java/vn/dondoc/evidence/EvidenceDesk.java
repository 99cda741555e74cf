package vn.dondoc.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Attachment;
import vn.dondoc.language.Refusal;

/** Where files are handed in, shown, handed out and taken back, whichever page or program asks for it. */
@Service
public class EvidenceDesk {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");
    private static final String PDF = "application/pdf";

    private static final String CONFINED = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /** Browsers run their PDF viewer apart from the site, but not at all inside a sandbox. */
    private static final String PDF_VIEWER =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Attaching attaching;
    private final ReadableEvidence readable;
    private final EvidenceContent content;
    private final EvidenceVerification verification;

    EvidenceDesk(
            Attaching attaching,
            ReadableEvidence readable,
            EvidenceContent content,
            EvidenceVerification verification) {
        this.attaching = attaching;
        this.readable = readable;
        this.content = content;
        this.verification = verification;
    }

    /**
     * The files on a directive, as somebody finds them who works on it.
     *
     * @param open whether the reader may add files now
     */
    public record Shelf(boolean open, List<Item> items) {}

    /** A file, and whether the reader may take it back now. */
    public record Item(EvidenceView file, boolean removable) {}

    /** @throws Refusal as {@link ReadableEvidence#list} does */
    public Shelf shelf(String code, Actor reader) {
        Set<String> open = attaching.openAgencies(code, reader);
        List<Item> items = readable.list(code, reader).stream()
                .map(evidence ->
                        new Item(EvidenceView.of(evidence), !evidence.isSealed() && open.contains(evidence.agency())))
                .toList();
        return new Shelf(!open.isEmpty(), items);
    }

    /**
     * Takes a file in.
     *
     * @param taskId the task it is attached in, or null
     * @throws Refusal as {@link Attaching#attach} does, and 400 when there is no file
     */
    public EvidenceView attach(String code, String taskId, MultipartFile file, Actor actor) throws IOException {
        if (file == null) {
            throw Refusal.invalid("file", "missingFile");
        }
        Path path = Files.createTempFile("evidence", null);
        try {
            // Moves what the container has put on the disk; the bytes do not pass through memory.
            file.transferTo(path.toFile());
            var received = new ReceivedFile(path, file.getOriginalFilename());
            return EvidenceView.of(attaching.attach(code, taskId, received, actor));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    /** @throws Refusal (404) when the file is not there for this reader, or not on this directive */
    public void requireOn(String code, String id, Actor reader) {
        if (!readable.get(id, reader).directiveCode().equals(code)) {
            throw ReadableEvidence.unknown();
        }
    }

    /** Whether a browser may show such a file: what it shows without running anything of the file with our rights. */
    public static boolean isViewable(String mediaType) {
        return PICTURES.contains(mediaType) || PDF.equals(mediaType);
    }

    /** Sends the bytes, to be saved and not to be shown. */
    public void handOut(String id, Actor reader, HttpServletResponse response) throws IOException {
        Evidence evidence = readable.read(id, reader);
        send(evidence, Attachment.header(evidence.name()), CONFINED, response);
    }

    /**
     * Sends the bytes of a picture or a PDF, to be shown.
     *
     * @throws Refusal (415) for any other file
     */
    public void show(String id, Actor reader, HttpServletResponse response) throws IOException {
        if (!isViewable(readable.get(id, reader).mediaType())) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, null, "noPreview");
        }
        Evidence evidence = readable.read(id, reader);
        String policy = PDF.equals(evidence.mediaType()) ? PDF_VIEWER : CONFINED;
        send(evidence, Attachment.inlineHeader(evidence.name()), policy, response);
    }

    private void send(Evidence evidence, String disposition, String policy, HttpServletResponse response)
            throws IOException {
        // Nobody shall take for evidence what is not what the agency sent.
        if (verification.damageOf(evidence).isPresent()) {
            throw Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, null, "fileNotIntact", evidence.name());
        }
        response.setContentType(evidence.mediaType());
        response.setContentLengthLong(evidence.sizeBytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        content.writeTo(response.getOutputStream(), evidence.id());
    }

    /** @throws Refusal as {@link Attaching#remove} does */
    public void takeBack(String id, Actor actor) {
        attaching.remove(id, actor);
    }
}
