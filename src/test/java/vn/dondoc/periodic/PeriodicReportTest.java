package vn.dondoc.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.NewDirectiveBuilder.aDirective;
import static vn.dondoc.Office.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.DirectiveFilterBuilder;
import vn.dondoc.MovableClock;
import vn.dondoc.Office;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.AgencyDecision;
import vn.dondoc.agency.AgencyEntries;
import vn.dondoc.agency.Merging;
import vn.dondoc.agency.Succession;
import vn.dondoc.calendar.Colour;
import vn.dondoc.calendar.Lateness;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveQueries;
import vn.dondoc.register.NewDirective;
import vn.dondoc.register.Paging;

/** A period from its opening to its files, by every way that leads there. Each test has agencies and a year of its own. */
@ProcessTest
class PeriodicReportTest {

    private static final String MONITORING = "monitoring";

    private static int year = 2030;
    private static int agencies;

    @Autowired
    private Office office;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PeriodCheck check;

    @Autowired
    private Opening opening;

    @Autowired
    private AgencyReporting reporting;

    @Autowired
    private ReportReading reports;

    @Autowired
    private PeriodReading periods;

    @Autowired
    private PeriodFiles files;

    @Autowired
    private DirectiveQueries directives;

    @Autowired
    private DirectiveFigures figures;

    @Autowired
    private TaskService taskService;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aYearOfItsOwn(@Autowired ProcessEngine engine) {
        BpmnAwareTests.init(engine);
        year++;
        clock.moveTo(day(2, 3, year));
    }

    @Test
    void onTheTenthAPeriodOpensByItselfOnceAndAsksEveryLeadAgency() {
        String agency = newAgency();
        String code = ongoing(agency);
        moveTo(9, 3, "23:59");
        check.run();
        assertThat(taskOf("03", agency)).isNull();

        moveTo(10, 3, "00:01");
        check.run();
        check.run();
        office.runJobsOf(key("03", agency));

        Task task = office.task(key("03", agency), "userTask_monthlyReport");
        assertThat(task.getName()).isEqualTo("Cập nhật báo cáo tháng 03/" + year + " trước " + due("03"));
        assertThat(task.getDescription()).contains("Cơ quan");
        assertThat(task.getDueDate())
                .isEqualTo(java.util.Date.from(period("03").dueAt().toInstant()));
        assertThat(period("03").state()).isEqualTo(Period.State.OPEN);
        assertThat(report("03", agency).lines())
                .extracting(ReportView.Line::directive)
                .containsExactly(code);
        assertThat(notices("03")).containsExactly("REPORT_OPENED");
    }

    @Test
    void whatAMergedAgencyOwesItsSuccessorReports(
            @Autowired Merging merging, @Autowired Succession succession, @Autowired AgencyEntries entries) {
        String agency = newAgency();
        String successor = newAgency();
        String code = ongoing(agency);
        open("03", agency);
        var decision = new AgencyDecision(day(10, 3, year), "Nghị quyết số 60", null);
        merging.order(
                new Merging.Order(agency, successor, decision, false, false),
                entries.detail(agency).orElseThrow().version(),
                Office.actor("camunda-admin"));

        succession.proceed();
        office.runJobsOf(key("03", successor));

        assertThat(taskOf("03", agency)).isNull();
        assertThat(taskOf("03", successor)).isNotNull();
        assertThat(report("03", successor).lines())
                .extracting(ReportView.Line::directive)
                .containsExactly(code);
        assertThat(merging.openWork(agency)).allMatch(work -> work.count() == 0);
    }

    @Test
    void ofTwoNodesOnlyTheFirstOpensAPeriod() {
        String agency = newAgency();
        ongoing(agency);
        moveTo(10, 3, "08:00");
        PeriodDays days = opening.due().get(0);
        opening.open(days);
        assertThatThrownBy(() -> opening.open(days)).isInstanceOf(DuplicateKeyException.class);
        assertThat(opening.due()).isEmpty();
        assertThat(notices("03")).containsExactly("REPORT_OPENED");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE BUSINESS_KEY_ = ?")
                        .param(key("03", agency))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAgencyReportsItsHeadSendsAndTheRegisterHasIt() {
        String agency = newAgency();
        String fixed = accepted(aDirective().ledBy(agency).due("31/12/" + year));
        String untouched = office.issue(aDirective().ledBy(agency).due("31/12/" + year));
        open("03", agency);

        reporting.save(
                code("03"), agency, List.of(line(fixed, 40, "Đã họp 3 kỳ.", "Thiếu kinh phí.")), Office.actor(agency));
        assertThatThrownBy(() -> complete(agency, "03", agency, "userTask_monthlyReport", Map.of()))
                .hasMessageContaining("Nhiệm vụ " + untouched + ": chưa có nội dung báo cáo");
        reporting.save(code("03"), agency, List.of(unchanged(untouched)), Office.actor(agency));
        complete(agency, "03", agency, "userTask_monthlyReport", Map.of());

        assertThat(office.directive(fixed).progressPercent())
                .as("not before the head")
                .isZero();
        assertThat(report("03", agency).state()).isEqualTo(AgencyReport.State.TO_SIGN_OFF);
        assertThat(notices("03")).contains("REPORT_TO_SIGN_OFF");
        String head = agency + "-head";
        complete(head, "03", agency, "userTask_signOffReport", Map.of("decision", "send"));

        assertThat(office.directive(fixed).progressPercent()).isEqualTo(40);
        assertThat(office.directive(fixed).resultDescription()).isEqualTo("Đã họp 3 kỳ.");
        assertThat(office.directive(fixed).periodicReport().obstacle()).isEqualTo("Thiếu kinh phí.");
        assertThat(office.directive(untouched).progressPercent()).isZero();
        assertThat(report("03", agency).state()).isEqualTo(AgencyReport.State.SENT);
        assertThat(report("03", agency).late()).isFalse();
        assertThat(office.process(key("03", agency))).isNull();
    }

    @Test
    void theHeadGivesBackWithAReasonAndTheOfficerGoesOnFromWhatWasWritten() {
        String agency = newAgency();
        String code = ongoing(agency);
        open("03", agency);
        complete(agency, "03", agency, "userTask_monthlyReport", lines(code, 10, "Sơ bộ"));

        assertThatThrownBy(() ->
                        complete(agency + "-head", "03", agency, "userTask_signOffReport", Map.of("decision", "back")))
                .hasMessageContaining("Đề nghị ghi rõ ý kiến trả lại");
        complete(
                agency + "-head",
                "03",
                agency,
                "userTask_signOffReport",
                Map.of("decision", "back", "comment", "Bổ sung số liệu"));

        assertThat(report("03", agency).returnComment()).isEqualTo("Bổ sung số liệu");
        assertThat(report("03", agency).lines().get(0).description()).isEqualTo("Sơ bộ");
        assertThat(notices("03")).contains("REPORT_GIVEN_BACK");
        assertThat(office.findTask(key("03", agency), "userTask_monthlyReport")).isNotNull();
    }

    @Test
    void whatAHeadReportsIsSentAtOnce() {
        String agency = newAgency();
        String code = ongoing(agency);
        open("03", agency);
        complete(agency + "-head", "03", agency, "userTask_monthlyReport", lines(code, 55, "Thủ trưởng tự ghi"));
        assertThat(report("03", agency).state()).isEqualTo(AgencyReport.State.SENT);
        assertThat(office.process(key("03", agency))).isNull();
    }

    @Test
    void anotherAgencyCanNeitherReadNorWriteNorComplete() {
        String agency = newAgency();
        String other = newAgency();
        String code = ongoing(agency);
        ongoing(other);
        open("03", agency);
        assertThatThrownBy(() -> reports.of(code("03"), agency, Office.actor(other)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cơ quan khác");
        assertThatThrownBy(() -> reporting.save(code("03"), agency, List.of(unchanged(code)), Office.actor(other)))
                .hasMessageContaining("cơ quan khác");
        assertThatThrownBy(() -> complete(other, "03", agency, "userTask_monthlyReport", lines(code, 1, "Lạ")))
                .isInstanceOf(RuntimeException.class);
        assertThat(report("03", agency).state()).isEqualTo(AgencyReport.State.OWED);
    }

    @Test
    void impossibleLinesAreRefusedNamingTheDirective() {
        String agency = newAgency();
        String code = ongoing(agency);
        String foreign = ongoing(newAgency());
        open("03", agency);
        Actor officer = Office.actor(agency);
        assertThatThrownBy(() -> reporting.save(code("03"), agency, List.of(line(code, 101, "x", null)), officer))
                .hasMessage("Nhiệm vụ " + code + ": tiến độ phải là số nguyên từ 0 đến 100.");
        assertThatThrownBy(() ->
                        reporting.save(code("03"), agency, List.of(line(code, 1, "x".repeat(4001), null)), officer))
                .hasMessageContaining(code);
        assertThatThrownBy(() -> reporting.save(code("03"), agency, List.of(unchanged(foreign)), officer))
                .hasMessage("Nhiệm vụ " + foreign + " không thuộc báo cáo này.");
    }

    @Test
    void everyoneIsRemindedThenTheHeadOfWhoIsLateThenTheSupervisors() {
        String agency = newAgency();
        ongoing(agency);
        open("03", agency);
        LocalDate dueOn = period("03").dueOn();
        clock.moveTo(dueOn, LocalTime.of(6, 59));
        check.run();
        check.run();
        assertThat(notices("03")).containsExactly("REPORT_OPENED", "REPORT_REMINDER");
        clock.moveTo(dueOn, LocalTime.of(7, 0));
        check.run();
        check.run();
        assertThat(notices("03")).containsExactly("REPORT_OPENED", "REPORT_REMINDER", "REPORT_REMINDER");

        clock.moveTo(period("03").closesOn(), LocalTime.of(7, 1));
        check.run();
        check.run();
        assertThat(notices("03")).contains("REPORT_LATE", "REPORT_MISSING").hasSize(5);
        assertThat(told("03", "REPORT_LATE")).contains(agency + "-head");
        assertThat(told("03", "REPORT_MISSING")).contains("supervisors", "monitoring");
    }

    @Test
    void whenTheirTimeIsOverTheMonitoringUnitConsolidatesAndWhoIsLateCanStillSend() {
        String agency = newAgency();
        String silent = newAgency();
        String code = ongoing(agency);
        String unsaid = ongoing(silent);
        open("03", agency);
        clock.moveTo(period("03").dueOn(), LocalTime.of(17, 1));
        check.run();
        check.run();
        office.runJobsOf(key("03", null));
        Task task = office.task(key("03", null), "userTask_consolidateReport");
        assertThat(task.getName()).startsWith("Tổng hợp báo cáo tháng 03/" + year);
        assertThat(office.findTask(key("03", agency), "userTask_monthlyReport")).isNotNull();

        complete(agency + "-head", "03", agency, "userTask_monthlyReport", lines(code, 20, "Gửi muộn"));
        assertThat(report("03", agency).late()).isTrue();

        office.complete(MONITORING, key("03", null), "userTask_consolidateReport", Map.of("comment", "Đã tổng hợp"));
        assertThat(report("03", silent).state()).isEqualTo(AgencyReport.State.MISSED);
        assertThat(period("03").state()).isEqualTo(Period.State.CLOSED);
        office.runJobsOf(key("03", null));
        assertThat(office.process(key("03", silent))).isNull();
        assertThat(office.process(key("03", null))).isNull();
        assertThat(files.of(code("03"), Office.actor(MONITORING))).hasSize(9).allSatisfy(file -> {
            assertThat(file.name()).contains("tháng 03-" + year);
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
            assertThat(file.sizeBytes()).isPositive();
        });
        assertThat(notices("03")).contains("REPORT_TO_CONSOLIDATE", "REPORT_CONSOLIDATED");

        assertColour(code, Colour.GREEN);
        assertColour(unsaid, Colour.RED);
        assertThat(office.directive(unsaid).lateness()).isEqualTo(Lateness.NOT_APPLICABLE);
        assertThatThrownBy(() -> reporting.save(code("03"), silent, List.of(unchanged(unsaid)), Office.actor(silent)))
                .hasMessageContaining("đã tổng hợp xong");
    }

    @Test
    void ongoingWorkTurnsRedWithTheReportThatIsMissingAndGreenWithTheNext() {
        String agency = newAgency();
        String ongoing = ongoing(agency);
        String continuing = office.issue(aDirective()
                .ledBy(agency)
                .due("31/01/" + year)
                .standing(NewDirective.Standing.completedAndContinuing("Đã ban hành", day(30, 1, year))));
        String fixed = office.issue(aDirective().ledBy(agency).due("31/12/" + year));
        open("03", agency);
        consolidate("03");
        assertColour(ongoing, Colour.RED);
        assertColour(continuing, Colour.RED);
        assertColour(fixed, Colour.GREEN);
        assertThat(office.directive(continuing).lateness()).isEqualTo(Lateness.COMPLETED_ON_TIME);

        clock.moveTo(day(10, 4, year));
        open("04", agency);
        String head = agency + "-head";
        complete(
                head,
                "04",
                agency,
                "userTask_monthlyReport",
                Map.of(
                        "lines",
                        "[{\"directive\":\"" + ongoing + "\",\"description\":\"Tiếp tục thực hiện\",\"percent\":60},"
                                + "{\"directive\":\"" + continuing + "\",\"unchanged\":true},"
                                + "{\"directive\":\"" + fixed + "\",\"unchanged\":true}]"));
        assertColour(ongoing, Colour.RED);
        consolidate("04");
        assertColour(ongoing, Colour.GREEN);
        assertColour(continuing, Colour.GREEN);
        assertThat(report("04", agency).lines())
                .filteredOn(line -> line.directive().equals(continuing))
                .singleElement()
                .satisfies(line -> assertThat(line.description()).isEqualTo("Đã ban hành"));
    }

    @Test
    void lastPeriodsTextIsOfferedToGoOnFrom() {
        String agency = newAgency();
        String code = ongoing(agency);
        open("11", agency);
        complete(agency + "-head", "11", agency, "userTask_monthlyReport", lines(code, 30, "Nội dung tháng 11"));
        clock.moveTo(day(10, 12, year));
        open("12", agency);
        assertThat(report("12", agency).lines().get(0).earlier())
                .isEqualTo(new ReportView.Earlier(code("11"), "Nội dung tháng 11", null));
        complete(
                agency + "-head",
                "12",
                agency,
                "userTask_monthlyReport",
                Map.of("lines", "[{\"directive\":\"" + code + "\",\"unchanged\":true}]"));
        clock.moveTo(day(10, 1, year + 1));
        check.run();
        year++;
        assertThat(report("01", agency).lines().get(0).earlier())
                .isEqualTo(new ReportView.Earlier((year - 1) + "-12", "Nội dung tháng 11", null));
    }

    @Test
    void onDemandOnlyTheChosenAreAskedAndNobodyTurnsRed() {
        String agency = newAgency();
        String other = newAgency();
        String asked = ongoing(agency);
        String alsoLed = ongoing(agency);
        ongoing(other);
        var wanted = new Opening.OnDemand(
                "Báo cáo nhanh về hạ tầng số", day(5, 3, year), null, null, List.of(), List.of(asked));
        assertThatThrownBy(() -> opening.open(wanted, Office.actor(agency))).isInstanceOf(Refusal.class);
        String code = opening.open(wanted, Office.actor(MONITORING));
        assertThat(code).isEqualTo(year + "-DX01");
        String key = "BAO-CAO-" + code + "#" + agency;
        office.runJobsOf(key);
        assertThat(office.task(key, "userTask_monthlyReport").getName())
                .startsWith("Cập nhật báo cáo nhanh về hạ tầng số trước 17 giờ ngày 05/03/" + year);
        assertThat(reports.of(code, agency, Office.actor(agency)).lines())
                .extracting(ReportView.Line::directive)
                .containsExactly(asked);
        assertThatThrownBy(() -> reports.of(code, other, Office.actor(other))).isInstanceOf(Refusal.class);

        office.complete(agency + "-head", key, "userTask_monthlyReport", lines(asked, 5, "Đã làm"));
        assertThat(periods.get(code, Office.actor(MONITORING)).state())
                .as("all have sent")
                .isEqualTo(Period.State.CONSOLIDATING);
        office.runJobsOf("BAO-CAO-" + code);
        office.complete(MONITORING, "BAO-CAO-" + code, "userTask_consolidateReport", Map.of());
        assertColour(alsoLed, Colour.GREEN);
        assertThat(opening.open(wanted, Office.actor(MONITORING))).isEqualTo(year + "-DX02");
    }

    @Test
    void impossibleReportsOnDemandAreRefused() {
        ongoing(newAgency());
        Actor monitor = Office.actor(MONITORING);
        assertThatThrownBy(() -> opening.open(
                        new Opening.OnDemand("  ", day(1, 3, year), null, null, List.of(), List.of("KHONG-CO-01")),
                        monitor))
                .satisfies(refused -> assertThat(((Refusal) refused).faults())
                        .extracting(Refusal.Fault::code)
                        .containsExactly("missingReportSubject", "reportDayInPast", "unknownDirective"));
        assertThatThrownBy(() -> opening.open(
                        new Opening.OnDemand("Nhanh", day(5, 3, year), null, null, List.of(newAgency()), List.of()),
                        monitor))
                .hasMessageContaining("Không có cơ quan nào");
    }

    @Test
    void noDirectiveCanBearTheKeyOfAReport() {
        assertThatThrownBy(
                        () -> office.issue(aDirective().inPlan("BAO-CAO-2025").numbered("11")))
                .hasMessageContaining("BAO-CAO");
    }

    @Test
    void theFinalReportTakesThePlaceOfDecembersMonthlyOne() {
        String agency = newAgency();
        ongoing(agency);
        jdbc.sql("UPDATE report_cycle SET active = TRUE WHERE rhythm = 'FINAL'").update();
        try {
            clock.moveTo(day(11, 12, year));
            check.run();
        } finally {
            jdbc.sql("UPDATE report_cycle SET active = FALSE WHERE rhythm = 'FINAL'")
                    .update();
        }
        assertThat(reports.of(String.valueOf(year), agency, Office.actor(agency))
                        .period()
                        .title())
                .isEqualTo("tổng kết năm " + year);
        assertThatThrownBy(() -> period("12")).isInstanceOf(Refusal.class);
    }

    private String newAgency() {
        String code = "ky-bao-cao-" + ++agencies;
        jdbc.sql("INSERT INTO agency (code, name, kind, position) VALUES (?, ?, 'DEPARTMENT', 999)")
                .params(code, "Cơ quan " + agencies)
                .update();
        accounts.ensureGroup(code, code, "AGENCY");
        accounts.ensureGroup(code + "-head", code, "AGENCY_HEAD");
        return code;
    }

    private String ongoing(String agency) {
        return accepted(aDirective().ledBy(agency).due("Thường xuyên").assignedOn(day(1, 2, year)));
    }

    private String accepted(vn.dondoc.NewDirectiveBuilder directive) {
        String code = office.issue(directive);
        String lead = office.directive(code).leadAgency().code();
        office.complete(lead, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        return code;
    }

    private void open(String month, String agency) {
        clock.moveTo(day(10, Integer.parseInt(month), year));
        check.run();
        office.runJobsOf(key(month, agency));
    }

    private void consolidate(String month) {
        clock.moveTo(period(month).dueOn(), LocalTime.of(18, 0));
        check.run();
        office.runJobsOf(key(month, null));
        office.complete(MONITORING, key(month, null), "userTask_consolidateReport", Map.of());
        office.runJobsOf(key(month, null));
    }

    private void complete(String account, String month, String agency, String task, Map<String, Object> fields) {
        office.complete(account, key(month, agency), task, fields);
        var process = office.process(key(month, agency));
        if (process != null) {
            office.runJobsOf(key(month, agency));
        }
    }

    private void moveTo(int day, int month, String time) {
        clock.moveTo(day(day, month, year), LocalTime.parse(time));
    }

    private static String code(String month) {
        return year + "-" + month;
    }

    private static String key(String month, String agency) {
        return ReportKey.of(code(month), agency).toString();
    }

    private Period period(String month) {
        return reports.period(code(month));
    }

    private String due(String month) {
        return period(month).due(java.util.Locale.forLanguageTag("vi"));
    }

    private ReportView report(String month, String agency) {
        return reports.of(code(month), agency, Office.actor(agency));
    }

    private Task taskOf(String month, String agency) {
        return office.findTask(key(month, agency), "userTask_monthlyReport");
    }

    private List<String> notices(String month) {
        return jdbc.sql("SELECT occasion FROM notice WHERE directive = ? ORDER BY id")
                .param(code(month))
                .query(String.class)
                .list();
    }

    private String told(String month, String occasion) {
        return jdbc.sql("SELECT groups_told FROM notice WHERE directive = ? AND occasion = ?")
                .params(code(month), occasion)
                .query(String.class)
                .single();
    }

    /** Of the directive itself, in the list, and counted. */
    private void assertColour(String code, Colour colour) {
        assertThat(office.directive(code).colour()).as(code).isEqualTo(colour);
        var filter =
                DirectiveFilterBuilder.inPlan(office.directive(code).plan()).build();
        Actor monitor = Office.actor(MONITORING);
        assertThat(directives
                        .list(filter, new Paging(0, 10), "number,asc", monitor)
                        .content())
                .extracting(view -> view.colour())
                .containsExactly(colour);
        assertThat(figures.whole(filter, monitor).colours().get(colour).count()).isEqualTo(1);
        assertThat(figures.byAgency(filter, monitor)).singleElement().satisfies(line -> assertThat(
                        line.figures().colours().get(colour).count())
                .isEqualTo(1));
    }

    private static ReportLine line(String directive, Integer percent, String description, String obstacle) {
        return new ReportLine(directive, percent, description, obstacle, false);
    }

    private static ReportLine unchanged(String directive) {
        return new ReportLine(directive, null, null, null, true);
    }

    private static Map<String, Object> lines(String directive, int percent, String description) {
        return Map.of(
                "lines",
                "[{\"directive\":\"" + directive + "\",\"percent\":" + percent + ",\"description\":\"" + description
                        + "\"}]");
    }
}
