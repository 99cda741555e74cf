package vn.dondoc.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;

/** Changes directives to what a revised document says, as far as the work on them has not begun. */
@Service
@Transactional
public class Revising {

    private static final int LONGEST_IN_RECORD = 1000;
    private static final int LONGEST_NOTE = 4000;

    private final Directives directives;
    private final Assignments assignments;
    private final Roster roster;
    private final Coordinating coordinating;
    private final Monitoring monitoring;
    private final DeadlineChanges deadlineChanges;
    private final DirectiveProcess process;
    private final AuditLog audit;

    Revising(
            Directives directives,
            Assignments assignments,
            Roster roster,
            Coordinating coordinating,
            Monitoring monitoring,
            DeadlineChanges deadlineChanges,
            DirectiveProcess process,
            AuditLog audit) {
        this.directives = directives;
        this.assignments = assignments;
        this.roster = roster;
        this.coordinating = coordinating;
        this.monitoring = monitoring;
        this.deadlineChanges = deadlineChanges;
        this.process = process;
        this.audit = audit;
    }

    /** @throws Refusal (409) when the directive is closed, or has come too far for one of the changes */
    public void revise(String code, Revision revision, Actor actor) {
        actor.require(Role.MONITORING);
        Directive directive = directives.lockFacts(code);
        if (revision.texts() != null) {
            reviseTexts(directive, revision, actor);
        }
        if (revision.deadline() != null) {
            deadlineChanges.revise(code, revision.deadline(), revision.document(), actor);
        }
        if (revision.leadAgency() != null) {
            String lead = assignments.of(directive.id()).get(0).leadAgency();
            String reason = Sentences.in(ReaderLanguage.VIETNAMESE, "revision.reason");
            monitoring.reassignLead(
                    code, lead, revision.leadAgency(), reason + " (" + revision.document() + ")", actor);
        }
        reviseCoordination(directive, revision, actor);
    }

    /**
     * Adds to the note of a directive what another document says of it; also when it is closed.
     *
     * @throws Refusal (409) when the note would be longer than it can be
     */
    public void addNote(String code, String note, Actor actor) {
        actor.require(Role.MONITORING);
        Directive directive = directives.lockFacts(code);
        String whole = directive.note() == null ? note : directive.note() + "\n" + note;
        if (whole.length() > LONGEST_NOTE) {
            throw Refusal.conflict("noteTooLong", LONGEST_NOTE);
        }
        directives.setNote(directive.id(), whole);
        audit.add(Change.by(actor.account(), "NOTE_ADDED", directive.subject()).because(note));
    }

    private void reviseTexts(Directive directive, Revision revision, Actor actor) {
        if (!directive.state().isOpen()) {
            throw Refusal.conflict("alreadyClosed");
        }
        directives.setFacts(directive, revision.texts());
        process.factsChanged(directive.code());
        before(directive).forEach((field, before) -> {
            String after = after(revision.texts()).get(field);
            if (!Objects.equals(before, after)) {
                audit.add(Change.by(actor.account(), "REVISED_" + field, directive.subject())
                        .from(cut(before), cut(after))
                        .because(revision.document()));
            }
        });
    }

    private void reviseCoordination(Directive directive, Revision revision, Actor actor) {
        List<String> present = roster.agencies(directive.id());
        List<String> added = revision.addedCoordinators().stream()
                .filter(agency -> !present.contains(agency))
                .toList();
        if (!added.isEmpty()) {
            coordinating.addByDocument(directives.lock(directive.code()), added, actor.account());
        }
        for (String agency : revision.removedCoordinators()) {
            coordinating.leave(directive, agency, actor.account());
            audit.add(Change.by(actor.account(), "COORDINATION_REMOVED", directive.subject())
                    .of(agency)
                    .because(revision.document()));
        }
    }

    private static Map<String, String> before(Directive directive) {
        return fields(
                directive.section(),
                directive.content(),
                directive.sourceDocument(),
                directive.requiredResult(),
                directive.note());
    }

    private static Map<String, String> after(Revision.Texts texts) {
        return fields(texts.section(), texts.content(), texts.sourceDocument(), texts.requiredResult(), texts.note());
    }

    private static Map<String, String> fields(
            String section, String content, String sourceDocument, String requiredResult, String note) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("SECTION", section);
        fields.put("CONTENT", content);
        fields.put("SOURCE", sourceDocument);
        fields.put("REQUIRED_RESULT", requiredResult);
        fields.put("NOTE", note);
        return fields;
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST_IN_RECORD ? text : text.substring(0, LONGEST_IN_RECORD) + "…";
    }
}
