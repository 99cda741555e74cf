package vn.dondoc.evidence;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.Participations;
import vn.dondoc.register.Participations.Participation;

/** Finds files for those who may see them. To everybody else they are not there. */
@Service
class ReadableEvidence {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final EvidenceFiles files;
    private final DirectiveQueries directives;
    private final Participations participations;
    private final AuditLog audit;

    ReadableEvidence(EvidenceFiles files, DirectiveQueries directives, Participations participations, AuditLog audit) {
        this.files = files;
        this.directives = directives;
        this.participations = participations;
        this.audit = audit;
    }

    /**
     * The files on a directive that this reader may see, oldest first.
     *
     * @throws Refusal (404) when the directive is not there for this reader, (403) when its files are nobody's business
     *     of this reader
     */
    @Transactional(readOnly = true)
    public List<Evidence> list(String code, Actor reader) {
        directives.requireVisible(code, reader);
        return switch (scopeOf(code, reader)) {
            case ALL -> files.of(code);
            case OWN -> files.of(code, reader.agencies());
            case NONE -> throw Refusal.forbidden("filesNotYours");
        };
    }

    /** @throws Refusal (404) when it is not there, or not for this reader */
    @Transactional(readOnly = true)
    public Evidence get(String id, Actor reader) {
        return visible(id, reader);
    }

    /** Finds a file that is about to be read, and records who reads it. */
    @Transactional
    public Evidence read(String id, Actor reader) {
        Evidence evidence = visible(id, reader);
        audit.add(Change.by(reader.account(), "EVIDENCE_READ", "evidence:" + evidence.id())
                .confinedTo(evidence.agency())
                .from(null, evidence.sha256())
                .because(evidence.name()));
        return evidence;
    }

    private Evidence visible(String id, Actor reader) {
        Evidence evidence = ID.matcher(id).matches() ? files.find(id).orElse(null) : null;
        if (evidence == null || !sees(evidence, reader)) {
            throw unknown();
        }
        return evidence;
    }

    private boolean sees(Evidence evidence, Actor reader) {
        try {
            directives.requireVisible(evidence.directiveCode(), reader);
        } catch (Refusal hidden) {
            return false;
        }
        return switch (scopeOf(evidence.directiveCode(), reader)) {
            case ALL -> true;
            case OWN -> reader.isMemberOf(evidence.agency());
            case NONE -> false;
        };
    }

    /** An administrator looks after the machine: that alone opens no file. */
    private Scope scopeOf(String code, Actor reader) {
        if (reader.is(Role.MONITORING) || reader.is(Role.SUPERVISOR) || reader.is(Role.LEADERSHIP)) {
            return Scope.ALL;
        }
        List<Participation> parts = participations.of(code, reader.agencies());
        if (parts.isEmpty()) {
            return Scope.NONE;
        }
        return parts.stream().anyMatch(Participation::leads) ? Scope.ALL : Scope.OWN;
    }

    static Refusal unknown() {
        return Refusal.notFound("unknownEvidence");
    }

    private enum Scope {
        ALL,
        OWN,
        NONE
    }
}
