package vn.dondoc.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.SameDirective;

/** Judges the rows of a draft against each other, the register and the agencies, as all of them are now. */
@Component
class Judging {

    private final KnownDirectives directives;
    private final Agencies agencies;
    private final Drafts drafts;
    private final WorkingDays workingDays;
    private final OfficeClock clock;

    Judging(KnownDirectives directives, Agencies agencies, Drafts drafts, WorkingDays workingDays, OfficeClock clock) {
        this.directives = directives;
        this.agencies = agencies;
        this.drafts = drafts;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A handful of queries, however many rows there are. */
    @Transactional(readOnly = true)
    List<JudgedRow> judge(Draft draft, Collection<RowTexts> rows, Actor actor) {
        Knowledge knowledge = knowledge(draft, rows, actor);
        var judge = new RowJudge(draft, knowledge, workingDays);
        List<RowReading> readings = rows.stream().map(judge::read).toList();
        Map<String, List<String>> rosters = rosters(readings);
        var verdict = new Verdict(draft, knowledge);
        return readings.stream()
                .map(row -> verdict.on(row, rosters.getOrDefault(codeOf(row), List.of())))
                .toList();
    }

    private Knowledge knowledge(Draft draft, Collection<RowTexts> rows, Actor actor) {
        Set<String> keys = new HashSet<>();
        Set<String> chosen = new HashSet<>();
        for (RowTexts row : rows) {
            keys.add(SameDirective.key(row.text(Field.SOURCE_DOCUMENT), row.text(Field.CONTENT)));
            chosen.add(row.text(Field.LINK_TO));
        }
        keys.removeIf(Objects::isNull);
        chosen.removeIf(Objects::isNull);
        Map<String, KnownDirectives.Same> elsewhere = new HashMap<>(directives.inOtherPlans(keys, draft.plan()));
        elsewhere.putAll(directives.byCode(chosen));
        return new Knowledge(
                agencies.known(),
                directives.inPlan(draft.plan()),
                elsewhere,
                drafts.saidBefore(draft.plan()),
                actor,
                clock.today());
    }

    /** Only of those rows whose roster may differ. */
    private Map<String, List<String>> rosters(List<RowReading> readings) {
        List<String> codes = readings.stream()
                .filter(row -> row.known() != null && row.text(Field.COORDINATING) != null)
                .map(Judging::codeOf)
                .toList();
        return directives.rosters(codes);
    }

    private static String codeOf(RowReading row) {
        return row.known() == null ? "" : row.known().directive().code();
    }
}
