package vn.dondoc.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.dondoc.register.Answer;
import vn.dondoc.register.RosterQueries.Line;

/** The roster as it can be read with 110 agencies on it: who has answered first, who is awaited with the late ones on top. */
record RosterGroups(List<Line> lines) {

    private static final int READ_AT_A_GLANCE = 12;

    /** The lines with one answer. */
    record Group(Answer answer, List<Line> lines) {

        public boolean isShort() {
            return lines.size() <= READ_AT_A_GLANCE;
        }

        public long late() {
            return lines.stream().filter(Line::late).count();
        }
    }

    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (Answer answer : List.of(Answer.CONTRIBUTED, Answer.NOTHING, Answer.PENDING, Answer.NO_RESPONSE)) {
            List<Line> same = new ArrayList<>(having(line -> line.answer() == answer && line.late()));
            same.addAll(having(line -> line.answer() == answer && !line.late()));
            if (!same.isEmpty()) {
                groups.add(new Group(answer, same));
            }
        }
        return groups;
    }

    public long count(Answer answer) {
        return lines.stream().filter(line -> line.answer() == answer).count();
    }

    /** Awaited beyond the day on which they should have answered. */
    public long late() {
        return having(line -> line.answer() == Answer.PENDING && line.late()).size();
    }

    private List<Line> having(Predicate<Line> condition) {
        return lines.stream().filter(condition).toList();
    }
}
