package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Issuing;
import vn.dondoc.register.Plans;
import vn.dondoc.register.Revising;

/**
 * Brings a draft into the register, in one transaction. The draft and its plan are held meanwhile, so that neither the
 * same draft nor another one of the same plan creates anything twice.
 */
@Service
class Confirming {

    private final Drafts drafts;
    private final Judging judging;
    private final Plans plans;
    private final Issuing issuing;
    private final Revising revising;
    private final AuditLog audit;
    private final OfficeClock clock;

    Confirming(
            Drafts drafts,
            Judging judging,
            Plans plans,
            Issuing issuing,
            Revising revising,
            AuditLog audit,
            OfficeClock clock) {
        this.drafts = drafts;
        this.judging = judging;
        this.plans = plans;
        this.issuing = issuing;
        this.revising = revising;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome confirm(String id, Set<Integer> exclude, Actor actor) {
        Draft draft = drafts.lock(id).orElseThrow(() -> Importing.unknown(id));
        if (draft.status() == Draft.Status.CONFIRMED) {
            return new Outcome(draft.created(), draft.changed(), draft.unchanged(), draft.excluded());
        }
        requireOpen(draft);
        List<RowTexts> rows = drafts.rows(id);
        refuseUnknown(rows, exclude);
        List<RowTexts> kept = rows.stream()
                .filter(row -> !exclude.contains(row.line()) && !row.isExcluded())
                .toList();
        List<JudgedRow> judged = judgeHeld(draft, kept, actor);
        Outcome outcome = bringIn(draft, judged, rows.size() - kept.size(), actor);
        drafts.confirmed(id, outcome, actor.account(), clock.now());
        audit.add(vn.dondoc.audit.Change.by(actor.account(), "IMPORTED", "import:" + id)
                .from(null, draft.plan() + ": +" + outcome.created() + ", ±" + outcome.changed())
                .because(draft.fileName()));
        return outcome;
    }

    /** A plan is only created for what can be imported: a first look is taken before it is. */
    private List<JudgedRow> judgeHeld(Draft draft, List<RowTexts> kept, Actor actor) {
        if (plans.find(draft.plan()).isEmpty()) {
            refuseErrors(judging.judge(draft, kept, actor));
        }
        plans.hold(draft.plan());
        List<JudgedRow> judged = judging.judge(draft, kept, actor);
        refuseErrors(judged);
        return judged;
    }

    private Outcome bringIn(Draft draft, List<JudgedRow> judged, int excluded, Actor actor) {
        Map<String, RowTexts> said = new LinkedHashMap<>();
        List<JudgedRow> fresh = new ArrayList<>();
        int changed = 0;
        for (JudgedRow row : judged) {
            if (row.view().change() == Change.NEW) {
                fresh.add(row);
                continue;
            }
            if (row.revision() != null) {
                revising.revise(row.view().code(), row.revision(), actor);
                changed++;
            }
            said.put(row.view().code(), row.texts());
        }
        List<String> codes = issuing.issueAll(
                draft.plan(),
                fresh.stream()
                        .map(row ->
                                new Issuing.Entry(row.directive(), row.view().linkTo()))
                        .toList(),
                actor.account());
        for (int i = 0; i < codes.size(); i++) {
            said.put(codes.get(i), fresh.get(i).texts());
        }
        drafts.remember(draft, said);
        return new Outcome(fresh.size(), changed, judged.size() - fresh.size() - changed, excluded);
    }

    static void requireOpen(Draft draft) {
        if (draft.status() != Draft.Status.DRAFT) {
            throw Refusal.conflict(draft.status() == Draft.Status.EXPIRED ? "draftExpired" : "draftConfirmed");
        }
    }

    private static void refuseUnknown(List<RowTexts> rows, Set<Integer> exclude) {
        Set<Integer> lines = rows.stream().map(RowTexts::line).collect(Collectors.toSet());
        Set<Integer> unknown = new HashSet<>(exclude);
        unknown.removeAll(lines);
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("exclude", "unknownRow", unknown.iterator().next());
        }
    }

    private static void refuseErrors(List<JudgedRow> rows) {
        List<Refusal.Fault> faults = new ArrayList<>();
        for (JudgedRow row : rows) {
            row.view().problems().stream()
                    .filter(Problem::isError)
                    .forEach(problem -> faults.add(
                            new Refusal.Fault(null, row.line(), problem.column(), problem.code(), problem.message())));
        }
        if (!faults.isEmpty()) {
            throw Refusal.of(HttpStatus.CONFLICT, "rowsWithErrors", faults);
        }
    }
}
