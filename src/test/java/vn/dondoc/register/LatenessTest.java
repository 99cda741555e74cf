package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.MovableClock;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;

/** Lateness and colour on the days where they change, and the same in lists. */
@ProcessTest
class LatenessTest {

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DirectiveQueries queries;

    @Test
    void aDirectiveDueOnASundayIsKeptUntilMondayEveningInVietnam() {
        clock.moveTo(LocalDate.of(2025, 11, 3));
        String code = office.issue(aDirective().due("30/11/2025"));

        assertThat(latenessOn(code, "2025-11-30")).isEqualTo(Lateness.OPEN_WITHIN_DEADLINE);
        assertThat(latenessOn(code, "2025-12-01")).isEqualTo(Lateness.OPEN_WITHIN_DEADLINE);
        assertThat(latenessOn(code, "2025-12-02")).isEqualTo(Lateness.OPEN_OVERDUE);
        assertThat(office.directive(code).colour()).isEqualTo(Colour.RED);
    }

    @Test
    void amberNeedsBothFewWorkingDaysAndTheLastFifthOfTheTime() {
        clock.moveTo(LocalDate.of(2025, 10, 17));
        String longTerm = office.issue(aDirective().due("31/12/2025"));
        String shortTerm = office.issue(aDirective().due("31/10/2025"));

        assertThat(colourOn(longTerm, "2025-12-16")).as("11 working days left").isEqualTo(Colour.GREEN);
        assertThat(colourOn(longTerm, "2025-12-17")).as("10 working days left").isEqualTo(Colour.AMBER);
        assertThat(colourOn(shortTerm, "2025-10-28")).as("3 of 14 days left").isEqualTo(Colour.GREEN);
        assertThat(colourOn(shortTerm, "2025-10-29")).as("2 of 14 days left").isEqualTo(Colour.AMBER);
    }

    @Test
    void everyListFilterAgreesWithWhatEachDirectiveSays() {
        clock.moveTo(LocalDate.of(2025, 12, 15));
        String plan = Office.newPlan();
        issueOneOfEach(plan);

        Map<Lateness, TreeSet<String>> said = new EnumMap<>(Lateness.class);
        for (DirectiveView view : list(plan, null)) {
            said.computeIfAbsent(view.lateness(), key -> new TreeSet<>()).add(view.code());
        }

        assertThat(said).hasSize(Lateness.values().length);
        assertThat(Arrays.asList(Lateness.values())).allSatisfy(lateness -> assertThat(list(plan, lateness))
                .extracting(DirectiveView::code)
                .containsExactlyInAnyOrderElementsOf(said.get(lateness)));
    }

    private void issueOneOfEach(String plan) {
        List<NewDirectiveBuilder> kinds = List.of(
                aDirective().due("12/12/2025"),
                aDirective().due("13/12/2025"),
                aDirective().due("31/12/2025"),
                aDirective().due("Thường xuyên"),
                aDirective().due(""),
                aDirective().due("30/11/2025").standing(completedOn("2025-12-01")),
                aDirective().due("30/11/2025").standing(completedOn("2025-12-02")),
                aDirective().due("30/11/2025").standing(completedOn(null)),
                aDirective().due("Thường xuyên").standing(completedOn("2025-12-02")));
        for (int i = 0; i < kinds.size(); i++) {
            office.issue(kinds.get(i).inPlan(plan).numbered(String.valueOf(i + 1)));
        }
    }

    private static NewDirective.Standing completedOn(String day) {
        return NewDirective.Standing.completedAndContinuing(null, day == null ? null : LocalDate.parse(day));
    }

    private List<DirectiveView> list(String plan, Lateness lateness) {
        var filter = new DirectiveFilter(plan, null, null, null, lateness, null, null, null, null, null, null, null);
        return queries.list(filter, new Paging(0, 200), "number,asc", Office.actor("monitoring"))
                .content();
    }

    private Lateness latenessOn(String code, String day) {
        clock.moveTo(LocalDate.parse(day), LocalTime.of(23, 30));
        return office.directive(code).lateness();
    }

    private Colour colourOn(String code, String day) {
        clock.moveTo(LocalDate.parse(day));
        return office.directive(code).colour();
    }
}
