package vn.dondoc.report;

import vn.dondoc.register.CancelReason;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.DirectiveView;

/** What is reported as result. Only what was confirmed counts as completed: what waits for it is still being done. */
final class ResultText {

    private static final String COMPLETED = "Đã hoàn thành";
    private static final String IN_PROGRESS = "Đang thực hiện";
    private static final String NOT_IN_REMIT = "Không thuộc nhiệm vụ";

    private ResultText() {}

    /** One of three words; null for what is no longer followed for another reason. */
    static String of(DirectiveView directive) {
        if (directive.state().isOpen()) {
            return IN_PROGRESS;
        }
        if (directive.state() == DirectiveState.COMPLETED) {
            return COMPLETED;
        }
        return directive.cancelReason() == CancelReason.NOT_IN_REMIT ? NOT_IN_REMIT : null;
    }

    /**
     * Where result and description share a cell: what was reported, and before it that it is closed.
     * Work of which nothing was reported is said to go on once it was accepted.
     */
    static String withDescription(DirectiveView directive) {
        String description = ReportedText.of(directive);
        if (directive.state().isOpen()) {
            boolean accepted = directive.state() != DirectiveState.ASSIGNED;
            return description == null && accepted ? IN_PROGRESS : description;
        }
        String result = of(directive);
        if (result == null) {
            return description;
        }
        String closed =
                directive.completedOn() == null ? result : result + " ngày " + Days.write(directive.completedOn());
        return description == null ? closed : closed + ": " + description;
    }
}
