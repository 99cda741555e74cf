package vn.dondoc;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.DeadlineReader;
import vn.dondoc.register.Classification;
import vn.dondoc.register.NewDirective;

/** A directive that can be issued as it is; tests say only what matters to them. */
public final class NewDirectiveBuilder {

    private String plan = Office.newPlan();
    private String number = "7";
    private String content = "Đồng bộ dữ liệu cơ sở dữ liệu chuyên ngành.";
    private String lead = "so-khcn";
    private List<String> coordinating = List.of();
    private String deadline = "31/12/2025";
    private LocalDate assignedOn = LocalDate.of(2025, 10, 17);
    private Classification classification = Classification.PUBLIC;
    private NewDirective.Standing standing = NewDirective.Standing.NEW;

    public static NewDirectiveBuilder aDirective() {
        return new NewDirectiveBuilder();
    }

    public NewDirectiveBuilder inPlan(String code) {
        plan = code;
        return this;
    }

    public NewDirectiveBuilder numbered(String written) {
        number = written;
        return this;
    }

    public NewDirectiveBuilder saying(String text) {
        content = text;
        return this;
    }

    public NewDirectiveBuilder ledBy(String agency) {
        lead = agency;
        return this;
    }

    public NewDirectiveBuilder coordinatedBy(String... agencies) {
        coordinating = List.of(agencies);
        return this;
    }

    public NewDirectiveBuilder due(String written) {
        deadline = written;
        return this;
    }

    public NewDirectiveBuilder assignedOn(LocalDate day) {
        assignedOn = day;
        return this;
    }

    public NewDirectiveBuilder internal() {
        classification = Classification.INTERNAL;
        return this;
    }

    public NewDirectiveBuilder standing(NewDirective.Standing sofar) {
        standing = sofar;
        return this;
    }

    public NewDirective build() {
        return new NewDirective(
                plan,
                number,
                "I. Về công tác chỉ đạo, điều hành",
                content,
                "Kế hoạch số 02-KH/BCĐTW",
                lead,
                null,
                coordinating,
                null,
                DeadlineReader.read(deadline),
                assignedOn,
                null,
                null,
                classification,
                standing);
    }
}
