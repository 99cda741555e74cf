package vn.dondoc.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.Answer;
import vn.dondoc.register.Assignment;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Classification;
import vn.dondoc.register.Coordination;
import vn.dondoc.register.CoordinationRequest;
import vn.dondoc.register.Directive;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.Explanations;
import vn.dondoc.register.RosterQueries;
import vn.dondoc.register.TaskFacts;

/** What each task's form is told. */
class FormFactsTest {

    private static final BusinessKey KEY = new BusinessKey("KH-UBND-2025-07", null);
    private static final BusinessKey CONTRIBUTION_KEY = new BusinessKey("KH-UBND-2025-07", "so-tc");
    private static final LocalDate TODAY = LocalDate.of(2025, 11, 22);
    private static final LocalDate DUE = LocalDate.of(2025, 11, 30);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 1);
    private static final Actor LEAD = new Actor("so-khcn", Set.of("so-khcn"));

    private final TaskFacts tasks = mock(TaskFacts.class);
    private final RosterQueries rosters = mock(RosterQueries.class);
    private final Agencies agencies = mock(Agencies.class);
    private final OfficeClock clock = mock(OfficeClock.class);
    private final Accounts accounts = mock(Accounts.class);
    private final WorkingDays workingDays = mock(WorkingDays.class);
    private final FormFacts facts = new FormFacts(
            tasks,
            rosters,
            mock(Explanations.class),
            agencies,
            accounts,
            clock,
            workingDays,
            mock(ReportFormFacts.class));

    @BeforeEach
    void anOffice() {
        when(clock.today()).thenReturn(TODAY);
        when(agencies.nameOf("so-khcn")).thenReturn("Sở Khoa học và Công nghệ");
        when(agencies.nameOf("so-tc")).thenReturn("Sở Tài chính");
        when(rosters.of(KEY.code(), LEAD)).thenReturn(List.of());
        when(workingDays.lastDayOf(any())).thenAnswer(call -> call.getArgument(0));
    }

    @Test
    void theDeadlineIsGivenAsWrittenWithItsLastDayAndTheDaysUntilThen() {
        given(assignment(DirectiveState.ASSIGNED, null, null));
        assertThat(of("userTask_acceptDirective"))
                .containsEntry("deadline", "Tháng 11/2025")
                .containsEntry("lastDay", "01/12/2025")
                .containsEntry("daysLeft", 9)
                .containsEntry("leadAgency", "Sở Khoa học và Công nghệ")
                .containsEntry("coordinatingAgencies", "Sở Tài chính")
                .containsEntry("note", null);
    }

    @Test
    void whatWasSubmittedInTimeIsNotOverdueWhileItWaits() {
        when(clock.today()).thenReturn(LAST_DAY.plusDays(5));
        given(assignment(DirectiveState.SUBMITTED, LAST_DAY, null));
        assertThat(of("userTask_approveResult")).containsEntry("daysLeft", null);
        given(assignment(DirectiveState.SUBMITTED, LAST_DAY.plusDays(2), null));
        assertThat(of("userTask_approveResult")).containsEntry("daysLeft", -2);
        given(assignment(DirectiveState.SUBMITTED, LAST_DAY.plusDays(2), LAST_DAY));
        assertThat(of("userTask_approveResult")).containsEntry("daysLeft", null);
    }

    @Test
    void theLeadIsToldWhoAnsweredWhat() {
        given(assignment(DirectiveState.IN_PROGRESS, null, null));
        OffsetDateTime lateEvening = OffsetDateTime.parse("2025-11-20T18:30:00Z");
        when(rosters.of(KEY.code(), LEAD))
                .thenReturn(List.of(
                        line("Sở Tài chính", Answer.CONTRIBUTED, lateEvening, false, "Nhất trí."),
                        line("Sở Y tế", Answer.NOTHING, lateEvening, false, "Không liên quan."),
                        line("Sở Nội vụ", Answer.PENDING, null, true, null),
                        line("Sở Công Thương", Answer.PENDING, null, false, null),
                        line("Sở Xây dựng", Answer.NO_RESPONSE, null, true, null)));
        assertThat(of("userTask_submitResult"))
                .containsEntry("answeredCount", 2)
                .containsEntry("contributedCount", 1)
                .containsEntry("nothingCount", 1)
                .containsEntry("pendingCount", 2)
                .containsEntry("overdueCount", 1)
                .containsEntry("silentCount", 1)
                .containsEntry("pendingAgencies", List.of("Sở Nội vụ", "Sở Công Thương"))
                .containsEntry(
                        "contributions",
                        List.of(
                                new FormFacts.Contribution(
                                        "Sở Tài chính", Answer.CONTRIBUTED, "21/11/2025", "Nhất trí."),
                                new FormFacts.Contribution(
                                        "Sở Y tế", Answer.NOTHING, "21/11/2025", "Không liên quan.")));
    }

    @Test
    void aFirstReportIsNotFilledInByTheProgressSoFar() {
        given(assignment(DirectiveState.IN_PROGRESS, null, null));
        assertThat(of("userTask_submitResult")).doesNotContainKey("progressPercent");
    }

    @Test
    void aCoordinatingAgencyIsToldNothingOfTheOthersAnswers() {
        givenContribution();
        Map<String, Object> told = facts.of(
                        "userTask_contribute", CONTRIBUTION_KEY, new Actor("so-tc", Set.of("so-tc")))
                .orElseThrow();
        assertThat(told)
                .containsEntry("coordinationRequest", "Góp ý dự thảo")
                .containsEntry("answerDueOn", "21/11/2025")
                .containsEntry("answerDaysLeft", -1)
                .containsEntry("evidenceCount", 2)
                .doesNotContainKeys("contributions", "pendingAgencies", "resultDescription", "returnComment");
        verifyNoInteractions(rosters);
    }

    @Test
    void aNewLeadIsNeitherAGroupNorTheOldOne() {
        given(assignment(DirectiveState.ASSIGNED, null, null));
        when(agencies.working())
                .thenReturn(List.of(
                        Agency.working("so-khcn", "Sở Khoa học và Công nghệ", AgencyKind.values()[0], null),
                        Agency.working("so-tc", "Sở Tài chính", AgencyKind.values()[0], null),
                        Agency.working("cac-so", "Các sở", AgencyKind.GROUP, null)));
        assertThat(of("userTask_decideDeclined"))
                .containsEntry("agencyChoices", List.of(new FormFacts.Choice("Sở Tài chính", "so-tc")));
    }

    @Test
    void theResponsibleOfficerIsChosenFromTheAgency() {
        given(assignment(DirectiveState.ASSIGNED, null, null));
        when(accounts.membersOf("so-khcn")).thenReturn(Map.of("b", "Trần Thị B", "a", "Nguyễn Văn A"));
        assertThat(of("userTask_acceptDirective"))
                .containsEntry(
                        "officerChoices",
                        List.of(new FormFacts.Choice("Nguyễn Văn A", "a"), new FormFacts.Choice("Trần Thị B", "b")));
    }

    @Test
    void aContributionIsNotOverdueBeforeItsLastWorkingDayIsOver() {
        when(workingDays.lastDayOf(TODAY.minusDays(1))).thenReturn(TODAY);
        givenContribution();
        assertThat(facts.of("userTask_contribute", CONTRIBUTION_KEY, LEAD).orElseThrow())
                .containsEntry("answerDaysLeft", 0);
    }

    @Test
    void tasksWithoutAFormOfOursAreLeftToTheEngine() {
        assertThat(facts.of("userTask_other", KEY, LEAD)).isEmpty();
    }

    private Map<String, Object> of(String step) {
        return facts.of(step, KEY, LEAD).orElseThrow();
    }

    private void given(Assignment assignment) {
        when(tasks.ofDirective(KEY))
                .thenReturn(new TaskFacts.OfDirective(directive(), assignment, List.of("so-tc"), 1));
    }

    private void givenContribution() {
        when(tasks.ofContribution(CONTRIBUTION_KEY))
                .thenReturn(new TaskFacts.OfContribution(
                        directive(),
                        "so-khcn",
                        List.of("so-tc"),
                        new CoordinationRequest("Cho ý kiến", "Góp ý dự thảo", null),
                        new Coordination(1, 1, "so-tc", 1, Answer.PENDING, TODAY.minusDays(1), null, null, null),
                        2));
    }

    private static RosterQueries.Line line(
            String name, Answer answer, OffsetDateTime answeredAt, boolean late, String text) {
        return new RosterQueries.Line(name, name, answer, TODAY, answeredAt, late, text);
    }

    private static Assignment assignment(DirectiveState state, LocalDate submittedOn, LocalDate documentDate) {
        return new Assignment(
                1,
                1,
                "so-khcn",
                state,
                "p1",
                "so-khcn",
                null,
                40,
                "Đang làm",
                null,
                documentDate,
                null,
                submittedOn,
                null,
                0,
                null,
                null,
                null,
                null);
    }

    private static Directive directive() {
        return new Directive(
                1,
                KEY.code(),
                "KH-UBND-2025",
                "7",
                7,
                null,
                "Xây dựng kế hoạch chuyển đổi số",
                "Kế hoạch số 02-KH/BCĐTW",
                "Sở KH&CN",
                null,
                "Sở Tài chính",
                "Tháng 11/2025",
                DeadlineKind.MONTH,
                DUE,
                LAST_DAY,
                DUE,
                null,
                false,
                LocalDate.of(2025, 10, 17),
                DirectiveState.IN_PROGRESS,
                null,
                false,
                null,
                null,
                null,
                Classification.PUBLIC,
                true,
                0,
                null,
                null,
                null);
    }
}
