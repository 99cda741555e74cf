package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.report.DirectiveViews.aDirective;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.register.DirectiveExtract.Found;

/** In which lines directives stand. */
class TableLinesTest {

    private static final String PLAN = "KH-UBND-2025";
    private static final String FIRST = "I. Về công tác chỉ đạo, điều hành";
    private static final String SECOND = "Nhóm 2";

    private static List<String> lines(OfficialTable table, boolean onePlan, DirectiveViews... directives) {
        List<String> lines = new ArrayList<>();
        var target = new TableLines(table, onePlan, new TableRows(new AgencyTexts(null, null)), line -> {
            boolean row = line instanceof Line.Row;
            lines.add(row ? "#" + line.value("tt") : line.value("mục số") + "|" + line.value("tên mục"));
        });
        Stream.of(directives)
                .map(DirectiveViews::view)
                .map(view -> new Found(view, List::of))
                .forEach(target);
        return lines;
    }

    @Test
    void sectionsStandBeforeTheirFirstDirective() {
        assertThat(lines(
                        OfficialTable.PLAN,
                        true,
                        aDirective().in(PLAN, FIRST).numbered("1"),
                        aDirective().in(PLAN, FIRST).numbered("2"),
                        aDirective().in(PLAN, SECOND).numbered("3")))
                .containsExactly("I|Về công tác chỉ đạo, điều hành", "#1", "#2", "|Nhóm 2", "#3");
    }

    @Test
    void partsStandUnderTheirDirectiveAndAreWrittenInFullWithoutIt() {
        assertThat(lines(
                        OfficialTable.NQ71,
                        true,
                        aDirective().in(PLAN, null).numbered("18"),
                        aDirective().in(PLAN, null).numbered("18(1)"),
                        aDirective().in(PLAN, null).numbered("18(2)"),
                        aDirective().in(PLAN, null).numbered("20(1)")))
                .containsExactly("#18", "#(1)", "#(2)", "#20(1)");
    }

    @Test
    void theResultsRegisterHasNoSectionsAndKeepsTheNumbersOfOnePlan() {
        assertThat(lines(
                        OfficialTable.PHU_LUC_04,
                        true,
                        aDirective().in(PLAN, FIRST).numbered("12"),
                        aDirective().in(PLAN, SECOND).numbered("18(1)")))
                .containsExactly("#12", "#18(1)");
    }

    @Test
    void whereNumbersOfSeveralPlansWouldClashRowsAreCountedOrNamedByPlan() {
        var one = aDirective().in("KH-A", FIRST).numbered("7");
        var other = aDirective().in("KH-B", FIRST).numbered("7");
        assertThat(lines(OfficialTable.PHU_LUC_04, false, one, other)).containsExactly("#1", "#2");
        assertThat(lines(OfficialTable.PLAN, false, one, other))
                .containsExactly(
                        "|KH-A",
                        "I|Về công tác chỉ đạo, điều hành",
                        "#7",
                        "|KH-B",
                        "I|Về công tác chỉ đạo, điều hành",
                        "#7");
    }
}
