package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.SameDirective;

/** Reads the rows of one draft, one after the other, and says what is wrong with them. */
final class RowJudge {

    private final Draft draft;
    private final Knowledge knowledge;
    private final AgencyJudge agencies;
    private final DeadlineJudge deadlines;
    private final StandingJudge standings;
    private final SecrecyJudge secrecy;
    private final Map<String, Integer> lineOfNumber = new HashMap<>();

    RowJudge(Draft draft, Knowledge knowledge, WorkingDays workingDays) {
        this.draft = draft;
        this.knowledge = knowledge;
        agencies = new AgencyJudge(knowledge, draft.defaultLead());
        deadlines = new DeadlineJudge(workingDays, knowledge.today(), draft.dayShift());
        standings = new StandingJudge(knowledge.today(), draft.dayShift(), draft.tellsResults());
        secrecy = new SecrecyJudge(draft.stamp(), draft.classification());
    }

    RowReading read(RowTexts given) {
        List<Problem> problems = new ArrayList<>();
        RowTexts row = fitting(given, problems);
        judgeNumber(row, problems);
        if (row.text(Field.CONTENT) == null) {
            problems.add(Problem.of(Field.CONTENT, "MISSING_CONTENT"));
        }
        row.formulas().forEach(field -> problems.add(Problem.of(field, "FORMULA")));
        row.doubts().stream().sorted().forEach(doubt -> problems.add(Problem.of(fieldOf(doubt), doubt.name())));
        SecrecyJudge.Reading secret = secrecy.judge(row);
        KnownDirectives.Known known = knowledge.known(draft.plan(), row).orElse(null);
        KnownDirectives.Same linked =
                knowledge.elsewhere(row.text(Field.LINK_TO)).orElse(null);
        StandingJudge.Reading standing = standings.judge(row);
        AgencyJudge.Reading agency = agencies.judge(row, linked != null || keepsLead(row, known));
        boolean open =
                known == null && linked == null && standing.standing().state().isOpen();
        DeadlineJudge.Reading deadline = deadlines.judge(row, open);
        KnownDirectives.Same same = known != null ? null : same(row);
        problems.addAll(secret.problems());
        problems.addAll(agency.problems());
        problems.addAll(deadline.problems());
        problems.addAll(standing.problems());
        judgeOtherPlan(row, same, linked, standing, problems);
        return new RowReading(row, known, same, linked, agency, deadline, standing, secret.classification(), problems);
    }

    private static Field fieldOf(Doubt doubt) {
        return switch (doubt) {
            case NUMBER_FROM_ORDER -> Field.NUMBER;
            case HIDDEN_ROW -> Field.CONTENT;
            case PLACED_BY_LIKENESS -> Field.DESCRIPTION;
        };
    }

    /** Too long a text is an error, and read no further. */
    private static RowTexts fitting(RowTexts row, List<Problem> problems) {
        Map<Field, String> cut = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String text = row.text(field);
            if (text != null && text.length() > field.longest()) {
                problems.add(Problem.of(field, "TEXT_TOO_LONG", field.longest()));
                cut.put(field, text.substring(0, field.longest()));
            }
        }
        return cut.isEmpty() ? row : row.with(cut);
    }

    private void judgeNumber(RowTexts row, List<Problem> problems) {
        String number = row.text(Field.NUMBER);
        if (number == null || row.isExcluded()) {
            return;
        }
        var code = Knowledge.spellings(draft.plan(), number).findFirst();
        if (code.isEmpty()) {
            problems.add(Problem.of(Field.NUMBER, "IMPOSSIBLE_NUMBER", number));
            return;
        }
        Integer first = lineOfNumber.putIfAbsent(code.get(), row.line());
        if (first != null) {
            problems.add(Problem.of(Field.NUMBER, "DUPLICATE_NUMBER", number, first));
        }
    }

    /** Whether the register has a lead, and the file says nothing new about it. */
    private boolean keepsLead(RowTexts row, KnownDirectives.Known known) {
        if (known == null || (known.leadAgency() == null && !known.directive().isLedByGroup())) {
            return false;
        }
        String said = knowledge
                .saidBefore(known.directive().code())
                .map(before -> before.text(Field.LEAD))
                .orElse(null);
        return row.text(Field.LEAD) == null || row.text(Field.LEAD).equals(said);
    }

    private KnownDirectives.Same same(RowTexts row) {
        String key = SameDirective.key(row.text(Field.SOURCE_DOCUMENT), row.text(Field.CONTENT));
        return knowledge.elsewhere(key).orElse(null);
    }

    private static void judgeOtherPlan(
            RowTexts row,
            KnownDirectives.Same same,
            KnownDirectives.Same linked,
            StandingJudge.Reading standing,
            List<Problem> problems) {
        boolean decided = linked != null || row.text(Field.KEEP_BOTH) != null;
        if (same != null && !decided) {
            problems.add(Problem.of(Field.SOURCE_DOCUMENT, "ALREADY_IN_OTHER_PLAN", same.code(), same.plan())
                    .suggesting(same.code()));
        }
        KnownDirectives.Same other = linked != null ? linked : same;
        if (other == null || !standing.said()) {
            return;
        }
        boolean completedHere = standing.standing().state() == DirectiveState.COMPLETED;
        if (completedHere != (other.state() == DirectiveState.COMPLETED)) {
            problems.add(Problem.of(
                    Field.STATE,
                    "CONTRADICTS_OTHER_PLAN",
                    row.text(Field.STATE) == null ? row.text(Field.DEADLINE) : row.text(Field.STATE),
                    other.code(),
                    other.state().name()));
        }
    }
}
