package vn.dondoc.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.Participations;
import vn.dondoc.register.Participations.Participation;

/** An agency adds files to a directive that it works on, and takes them back as long as it has not answered. */
@Service
class Attaching {

    private final DirectiveQueries directives;
    private final Participations participations;
    private final OpenTasks tasks;
    private final FileCheck check;
    private final EvidenceFiles files;
    private final EvidenceContent content;
    private final ReadableEvidence readable;
    private final AuditLog audit;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;

    Attaching(
            DirectiveQueries directives,
            Participations participations,
            OpenTasks tasks,
            FileCheck check,
            EvidenceFiles files,
            EvidenceContent content,
            ReadableEvidence readable,
            AuditLog audit,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.directives = directives;
        this.participations = participations;
        this.tasks = tasks;
        this.check = check;
        this.files = files;
        this.content = content;
        this.readable = readable;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Adds a file to what the actor's agency has on a directive.
     *
     * @param taskId the task it is attached in, or null
     * @throws Refusal 404, 403 or 409 when the actor may not add to the directive (now), 400, 413 or 415 when the file
     *     cannot be accepted
     */
    Evidence attach(String code, String taskId, ReceivedFile file, Actor actor) {
        directives.requireVisible(code, actor);
        String agency = openAgency(code, taskId, actor);
        try {
            Evidence evidence = describe(code, agency, taskId, file, actor);
            transaction.executeWithoutResult(status -> store(evidence, file, actor));
            return evidence;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Takes a file back.
     *
     * @throws Refusal 404 when the actor does not see it, 403 when it is another agency's, 409 when that agency has
     *     answered
     */
    void remove(String id, Actor actor) {
        transaction.executeWithoutResult(status -> {
            Evidence evidence = readable.get(id, actor);
            if (!actor.isMemberOf(evidence.agency())) {
                throw Refusal.forbidden("notYourFile");
            }
            participations.hold(evidence.directiveCode(), evidence.agency());
            if (!isOpen(evidence.directiveCode(), evidence.agency())) {
                throw Refusal.conflict("fileSealed");
            }
            delete(id);
            record(evidence, "EVIDENCE_REMOVED", actor);
        });
    }

    private Evidence describe(String code, String agency, String taskId, ReceivedFile file, Actor actor)
            throws IOException {
        FileKind kind = check.check(file.path(), file.name());
        try (InputStream bytes = Files.newInputStream(file.path())) {
            return new Evidence(
                    UUID.randomUUID().toString(),
                    code,
                    agency,
                    taskId,
                    FileName.of(file.name(), kind.extensions()),
                    kind.mediaType(),
                    Files.size(file.path()),
                    Sha256.of(bytes),
                    actor.account(),
                    clock.now(),
                    null);
        }
    }

    /** The agency's part is held last, so that colleagues who attach at the same time do not wait for each other's bytes. */
    private void store(Evidence evidence, ReceivedFile file, Actor actor) {
        files.insert(evidence);
        try (InputStream bytes = Files.newInputStream(file.path())) {
            content.store(evidence.id(), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        participations.hold(evidence.directiveCode(), evidence.agency());
        if (!isOpen(evidence.directiveCode(), evidence.agency())) {
            throw Refusal.conflict("filesClosed");
        }
        record(evidence, "EVIDENCE_ADDED", actor);
    }

    private void delete(String id) {
        Evidence present = files.find(id).orElseThrow(ReadableEvidence::unknown);
        if (present.isSealed()) {
            throw Refusal.conflict("fileSealed");
        }
        content.delete(id);
        if (!files.delete(id)) {
            throw Refusal.conflict("fileSealed");
        }
    }

    /** The actor's agencies that may add to the directive, and take back from it, now. */
    Set<String> openAgencies(String code, Actor actor) {
        directives.get(code, actor);
        return participations.of(code, actor.agencies()).stream()
                .filter(Participation::open)
                .map(Participation::agency)
                .collect(Collectors.toSet());
    }

    /** In a task it is the agency whose task it is; else the account's first part that is open. */
    private String openAgency(String code, String taskId, Actor actor) {
        Collection<String> agencies = taskId == null
                ? actor.agencies()
                : List.of(tasks.agencyOf(taskId, code).orElseThrow(() -> Refusal.notFound("unknownTask")));
        List<Participation> parts = participations.of(code, agencies).stream()
                .filter(part -> actor.isMemberOf(part.agency()))
                .toList();
        if (parts.isEmpty()) {
            throw Refusal.forbidden("takesNoPart");
        }
        return parts.stream()
                .filter(Participation::open)
                .map(Participation::agency)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("filesClosed"));
    }

    private boolean isOpen(String code, String agency) {
        return participations.of(code, List.of(agency)).stream().anyMatch(Participation::open);
    }

    private void record(Evidence evidence, String action, Actor actor) {
        audit.add(Change.by(actor.account(), action, "directive:" + evidence.directiveCode())
                .confinedTo(evidence.agency())
                .from(null, evidence.sha256())
                .because(evidence.name()));
    }
}
