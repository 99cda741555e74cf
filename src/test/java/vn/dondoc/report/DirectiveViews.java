package vn.dondoc.report;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.DeadlineReader;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.register.AgencyRef;
import vn.dondoc.register.CancelReason;
import vn.dondoc.register.Classification;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;

/** A directive as the register shows it; tests say only what matters to them. */
final class DirectiveViews {

    private String number = "7";
    private String plan = "KH-UBND-2025";
    private String section = "II. Về hạ tầng số";
    private String content = "Đồng bộ dữ liệu cơ sở dữ liệu chuyên ngành.";
    private String deadline = "31/12/2025";
    private LocalDate dueOn = LocalDate.of(2025, 12, 31);
    private DirectiveState state = DirectiveState.IN_PROGRESS;
    private CancelReason cancelReason;
    private boolean continuing;
    private LocalDate completedOn;
    private String description;
    private String note;

    static DirectiveViews aDirective() {
        return new DirectiveViews();
    }

    DirectiveViews numbered(String written) {
        number = written;
        return this;
    }

    DirectiveViews in(String code, String title) {
        plan = code;
        section = title;
        return this;
    }

    DirectiveViews saying(String text) {
        content = text;
        return this;
    }

    DirectiveViews due(String written) {
        deadline = written;
        dueOn = DeadlineReader.read(written).dueOn();
        return this;
    }

    DirectiveViews movedTo(LocalDate day) {
        dueOn = day;
        return this;
    }

    DirectiveViews standing(DirectiveState reached) {
        state = reached;
        return this;
    }

    DirectiveViews cancelled(CancelReason reason) {
        state = DirectiveState.CANCELLED;
        cancelReason = reason;
        return this;
    }

    DirectiveViews completed(LocalDate day) {
        state = DirectiveState.COMPLETED;
        completedOn = day;
        return this;
    }

    DirectiveViews continuing() {
        continuing = true;
        return this;
    }

    DirectiveViews described(String text) {
        description = text;
        return this;
    }

    DirectiveViews noted(String text) {
        note = text;
        return this;
    }

    DirectiveView view() {
        return new DirectiveView(
                plan + "-" + number,
                number,
                section,
                content,
                "Thông báo số 46-TB/TGV ngày 30/09/2025",
                plan,
                new AgencyRef("so-khcn", "Sở Khoa học và Công nghệ"),
                null,
                List.of(new AgencyRef("so-tai-chinh", "Sở Tài chính")),
                1,
                null,
                deadline,
                DeadlineKind.FIXED,
                dueOn,
                null,
                false,
                LocalDate.of(2025, 10, 17),
                false,
                state,
                cancelReason,
                continuing,
                Lateness.NOT_APPLICABLE,
                Colour.GREEN,
                false,
                0,
                null,
                "Báo cáo",
                description,
                null,
                0,
                completedOn,
                note,
                List.of(),
                null,
                null,
                1,
                Classification.PUBLIC,
                null,
                null);
    }
}
