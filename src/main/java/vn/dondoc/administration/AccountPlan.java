package vn.dondoc.administration;

import java.util.List;
import vn.dondoc.agency.AccountOpening.Newcomer;

/** What a file of accounts would do. */
record AccountPlan(List<Line> lines) {

    /**
     * What becomes of a line of the file.
     *
     * @param position what the person would be, in words
     * @param problems what is wrong, in plain sentences that name the column; empty when nothing is
     */
    record Line(int number, Newcomer newcomer, String position, boolean known, List<String> problems) {}

    List<Newcomer> newcomers() {
        return lines.stream().filter(line -> !line.known()).map(Line::newcomer).toList();
    }

    public int fresh() {
        return newcomers().size();
    }

    public int known() {
        return lines.size() - fresh();
    }

    public long wrong() {
        return lines.stream().filter(line -> !line.problems().isEmpty()).count();
    }
}
