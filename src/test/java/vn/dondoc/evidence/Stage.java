package vn.dondoc.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.dondoc.agency.Actor;
import vn.dondoc.calendar.Deadline;
import vn.dondoc.register.Acceptance;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Classification;
import vn.dondoc.register.Coordinating;
import vn.dondoc.register.CoordinationRequest;
import vn.dondoc.register.Issuing;
import vn.dondoc.register.NewDirective;
import vn.dondoc.register.Reporting;
import vn.dondoc.register.ResultReport;

/** Directives as far as a test needs them, and the people who work on them. */
record Stage(Issuing issuing, Acceptance acceptance, Coordinating coordinating, Reporting reporting) {

    static final Actor LEAD = new Actor("so-khcn", Set.of("so-khcn"));
    static final Actor LEAD_HEAD = new Actor("so-khcn-head", Set.of("so-khcn", "so-khcn-head"));
    static final Actor COORDINATOR = new Actor("so-noi-vu", Set.of("so-noi-vu"));
    static final Actor OTHER_COORDINATOR = new Actor("so-tai-chinh", Set.of("so-tai-chinh"));
    static final Actor STRANGER = new Actor("so-xay-dung", Set.of("so-xay-dung"));
    static final Actor MONITORING = new Actor("monitor", Set.of("monitoring"));
    static final Actor SUPERVISOR = new Actor("supervisor", Set.of("supervisors"));
    static final Actor LEADERSHIP = new Actor("leader", Set.of("leadership"));
    static final Actor ADMINISTRATOR = new Actor("admin", Set.of("camunda-admin"));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Led by one department, which has not accepted yet; the others have not been asked. */
    String assigned() {
        return issue("so-khcn", List.of("so-noi-vu", "so-tai-chinh"));
    }

    /** Accepted by its lead; the coordinating agencies are asked. */
    String running() {
        String code = assigned();
        acceptance.accept(new BusinessKey(code, null), null, CoordinationRequest.USUAL, LEAD);
        return code;
    }

    /** Led by every member of a group. */
    String ledByGroup() {
        return issue("nhom-so-ban-nganh-tinh", List.of());
    }

    void answer(String code, Actor actor, String contribution) {
        coordinating.answer(new BusinessKey(code, actor.account()), true, contribution, actor);
    }

    /** The head hands in the result, which goes to the supervisors at once. */
    void submit(String code) {
        var report = new ResultReport("Đã hoàn thành", 100, null, null);
        reporting.submit(new BusinessKey(code, null), report, false, LEAD_HEAD);
    }

    private String issue(String lead, List<String> coordinating) {
        return issuing.issue(
                new NewDirective(
                        "THU",
                        String.valueOf(NUMBER.incrementAndGet()),
                        null,
                        "Xây dựng cơ sở dữ liệu dùng chung",
                        null,
                        lead,
                        null,
                        coordinating,
                        null,
                        Deadline.NONE,
                        LocalDate.of(2025, 10, 17),
                        null,
                        null,
                        Classification.INTERNAL,
                        null),
                "monitor");
    }
}
