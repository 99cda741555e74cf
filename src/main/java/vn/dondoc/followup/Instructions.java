package vn.dondoc.followup;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.notification.Occasion;
import vn.dondoc.register.Assignment;
import vn.dondoc.register.Directive;
import vn.dondoc.register.HeldDirectives;

/** "Ý kiến chỉ đạo": the leadership says something about a directive, the lead agency answers. Both are told at once, or with the next mail. */
@Service
@Transactional
public class Instructions {

    private final JdbcClient jdbc;
    private final HeldDirectives directives;
    private final FollowUpNotices notices;
    private final Agencies agencies;
    private final Accounts accounts;
    private final OfficeClock clock;
    private final AuditLog audit;

    Instructions(
            JdbcClient jdbc,
            HeldDirectives directives,
            FollowUpNotices notices,
            Agencies agencies,
            Accounts accounts,
            OfficeClock clock,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.directives = directives;
        this.notices = notices;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Says something about a directive.
     *
     * @param agency which of the agencies that lead is meant; null for all
     * @return the id
     * @throws Refusal (403) for others than the leadership, (409) when the directive is closed
     */
    public long give(String code, String text, String agency, Actor actor) {
        var held = directives.holdOpen(code, actor);
        actor.require(Role.LEADERSHIP);
        Texts.require("text", text, "missingInstruction");
        List<Assignment> parts = partsOf(held, agency);
        long id = insert(held.directive(), text.strip(), actor);
        for (Assignment part : parts) {
            jdbc.sql("INSERT INTO instruction_part (instruction_id, assignment_id) VALUES (?, ?)")
                    .params(id, part.id())
                    .update();
        }
        audit.add(Change.by(actor.account(), "INSTRUCTED", held.directive().subject())
                .confinedTo(parts.size() == 1 ? parts.get(0).leadAgency() : null)
                .because(text.strip()));
        notices.tell(Occasion.INSTRUCTED, code, told(parts), text, actor.account());
        return id;
    }

    private static List<Assignment> partsOf(HeldDirectives.Held held, String agency) {
        if (agency == null || agency.isBlank()) {
            return held.openParts();
        }
        List<Assignment> chosen = held.openParts().stream()
                .filter(part -> agency.equals(part.leadAgency()))
                .toList();
        if (chosen.isEmpty()) {
            throw Refusal.invalid("agency", "agencyNotAwaited", agency);
        }
        return chosen;
    }

    private long insert(Directive directive, String text, Actor actor) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO instruction (directive_id, text, given_by, given_at) VALUES (?, ?, ?, ?)")
                .params(directive.id(), text, actor.account(), clock.now())
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    /** The lead agencies with their heads; the monitoring unit where it has to name a lead first. */
    private static Set<String> told(List<Assignment> parts) {
        Set<String> told = new TreeSet<>();
        parts.forEach(part -> told.add(Objects.requireNonNullElse(part.leadAgency(), Role.MONITORING.group())));
        return told;
    }

    /**
     * Answers for the agencies of the account that lead; also after the work is over.
     *
     * @throws Refusal (404) when the directive has no such instruction for this account, (403) when it does not lead,
     *     (409) when it has been answered
     */
    public void answer(String code, long instruction, String text, Actor actor) {
        var held = directives.hold(code, actor);
        List<Assignment> own = held.parts().stream()
                .filter(part -> actor.isMemberOf(part.leadAgency()))
                .toList();
        String giver = giverOf(instruction, held.directive());
        if (own.isEmpty()) {
            throw Refusal.forbidden("onlyLeadAnswers");
        }
        Texts.require("text", text, "missingInstructionAnswer");
        int answered = 0;
        for (Assignment part : own) {
            answered += answer(instruction, part, text.strip(), actor);
        }
        if (answered == 0) {
            throw Refusal.conflict("nothingToAnswer");
        }
        String agency = own.get(0).leadAgency();
        audit.add(Change.by(
                        actor.account(),
                        "INSTRUCTION_ANSWERED",
                        held.directive().subject())
                .confinedTo(agency)
                .because(text.strip()));
        notices.tellOfAnswer(
                code, agencies.nameOf(agency), toldOfAnswer(giver), stillLeading(giver), text, actor.account());
    }

    private String giverOf(long instruction, Directive directive) {
        return jdbc.sql("SELECT given_by FROM instruction WHERE id = ? AND directive_id = ?")
                .params(instruction, directive.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("unknownInstruction"));
    }

    private int answer(long instruction, Assignment part, String text, Actor actor) {
        return jdbc.sql("UPDATE instruction_part SET answer = ?, answered_for = ?, answered_by = ?, answered_at = ?"
                        + " WHERE instruction_id = ? AND assignment_id = ? AND answered_at IS NULL")
                .params(text, part.leadAgency(), actor.account(), clock.now(), instruction, part.id())
                .update();
    }

    private Set<String> toldOfAnswer(String giver) {
        return stillLeading(giver) == null
                ? Set.of(Role.MONITORING.group(), Role.LEADERSHIP.group())
                : Set.of(Role.MONITORING.group());
    }

    /** Whoever spoke, if still of the leadership; else the others of it are told. */
    private String stillLeading(String giver) {
        return accounts.membersOf(Role.LEADERSHIP.group()).containsKey(giver) ? giver : null;
    }
}
