package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other systems do to a directive beside working its tasks. */
class DirectiveCommandsApiTest extends RegisterApiTest {

    private static final String REASON = "Theo Công văn số 12/UBND-KGVX";
    private static final List<String> PEOPLE = List.of(OFFICER, HEAD, FINANCE, MONITOR, SUPERVISOR, LEADER, ADMIN);

    /** A command on a directive that so-khcn leads and so-tai-chinh coordinates. */
    private record Command(String path, Map<String, Object> body, List<String> allowed) {

        @Override
        public String toString() {
            return path;
        }
    }

    private static final Command DEADLINE =
            new Command("deadline", Map.of("dueOn", "2026-01-30", "reason", REASON), List.of(SUPERVISOR));
    private static final Command CENTRAL = new Command(
            "central-deadline",
            Map.of("dueOn", "2026-02-28", "document", "215/TTg-KGVX", "reason", REASON),
            List.of(SUPERVISOR, MONITOR));
    private static final Command REASSIGNMENT = new Command(
            "reassignment",
            Map.of("role", "LEAD", "agency", AGENCY, "newAgency", OUTSIDE_AGENCY, "reason", REASON),
            List.of(MONITOR));
    private static final Command CANCELLATION =
            new Command("cancellation", Map.of("kind", "WITHDRAWN", "reason", REASON), List.of(MONITOR));
    private static final Command REOPENING = new Command("reopening", Map.of("reason", REASON), List.of(MONITOR));
    private static final Command COORDINATION =
            new Command("coordination", Map.of("agencies", List.of(HOME_AFFAIRS_AGENCY)), List.of(OFFICER, HEAD));
    private static final Command COORDINATION_END = new Command("coordination/end", Map.of(), List.of(OFFICER, HEAD));
    private static final Command PROGRESS =
            new Command("progress", Map.of("percent", 40, "description", "Đã khảo sát xong"), List.of(OFFICER, HEAD));

    static Stream<Command> commands() {
        return Stream.of(
                DEADLINE, CENTRAL, REASSIGNMENT, CANCELLATION, REOPENING, COORDINATION, COORDINATION_END, PROGRESS);
    }

    private String running() {
        return accepted(aDirective().coordinatedBy(FINANCE_AGENCY));
    }

    private JsonNode done(String account, String code, Command command) {
        return ok(send(account, path(code, command), command.body()));
    }

    /** The command with a field that has another value, or with null none. */
    private static Command with(Command command, String field, Object value) {
        Map<String, Object> body = new HashMap<>(command.body());
        if (value == null) {
            body.remove(field);
        } else {
            body.put(field, value);
        }
        return new Command(command.path(), body, command.allowed());
    }

    private JsonNode refusedField(String field, String account, String code, Command command) {
        return refusedField(field, send(account, path(code, command), command.body()));
    }

    private static String path(String code, Command command) {
        return "/api/directives/" + code + "/" + command.path();
    }

    private List<String> tasks(String account, String businessKey) {
        return texts(
                read(account, "/engine-rest/task?processInstanceBusinessKey=" + businessKey.replace("#", "%23")),
                "taskDefinitionKey");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void onlyThoseWhoseBusinessItIsMayDoIt(Command command) {
        String code = running();
        JsonNode before = read(MONITOR, "/api/directives/" + code);
        List<String> others = new ArrayList<>(PEOPLE);
        others.removeAll(command.allowed());
        for (String account : others) {
            refused(403, send(account, path(code, command), command.body()));
        }
        refused(404, send(OUTSIDER, path(code, command), command.body()));
        refused(404, send(command.allowed().get(0), path("none", command), command.body()));
        assertThat(read(MONITOR, "/api/directives/" + code)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsClosedCanOnlyBeReopened(Command command) {
        String code = running();
        done(MONITOR, code, CANCELLATION);
        if (command != REOPENING) {
            refused(409, send(command.allowed().get(0), path(code, command), command.body()));
        }
        assertThat(done(MONITOR, code, REOPENING).path("state").asText()).isEqualTo("IN_PROGRESS");
        refused(409, send(MONITOR, path(code, REOPENING), REOPENING.body()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatNeedsAReasonIsRefusedWithoutOne(Command command) {
        if (!command.body().containsKey("reason")) {
            return;
        }
        String code = running();
        for (String reason : Arrays.asList(null, "", " \n")) {
            Command without = with(command, "reason", reason);
            JsonNode problem = refusedField("reason", command.allowed().get(0), code, without);
            assertThat(codeOf(problem)).isEqualTo("missingReason");
        }
        refusedField("reason", command.allowed().get(0), code, with(command, "reason", "a".repeat(4001)));
        refusedField("reason", command.allowed().get(0), code, with(command, "reason", "a\0b"));
    }

    @Test
    void theSupervisorMovesTheDeadlineAndTheTasksGoWithIt() {
        String code = running();
        JsonNode directive = done(SUPERVISOR, code, with(DEADLINE, "document", "12/UBND-KGVX"));
        assertThat(directive.path("dueOn").asText()).isEqualTo("2026-01-30");
        assertThat(directive.path("deadlineAsWritten").asText()).isEqualTo("31/12/2025");
        assertThat(directive.path("deadlineKind").asText()).isEqualTo("FIXED");
        assertThat(read(OFFICER, "/engine-rest/task?processInstanceBusinessKey=" + code)
                        .at("/0/due")
                        .asText())
                .startsWith("2026-01-30T16:59:59");
        JsonNode entry = read(MONITOR, "/api/directives/" + code + "/timeline").at("/content/0");
        assertThat(entry.path("action").asText()).isEqualTo("DEADLINE_CHANGED");
        assertThat(entry.path("before").asText()).isEqualTo("2025-12-31");
        assertThat(entry.path("after").asText()).isEqualTo("2026-01-30");
        assertThat(entry.path("detail").asText()).contains(REASON, "12/UBND-KGVX");
    }

    @Test
    void aDeadlineThatCannotBeIsRefused() {
        String code = running();
        assertThat(codeOf(refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", "2025-12-31"))))
                .isEqualTo("deadlineNotLater");
        refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", null));
        refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", "2026-02-30"));
        refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", "30/01/2026"));
        refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", 20_500));
        refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", "+999999999-12-31"));
        JsonNode both = refused(400, send(SUPERVISOR, path(code, DEADLINE), Map.of()));
        assertThat(texts(both.path("errors"), "field")).containsExactlyInAnyOrder("reason", "dueOn");
        assertThat(read(MONITOR, "/api/directives/" + code).path("dueOn").asText())
                .isEqualTo("2025-12-31");
    }

    @Test
    void theCentresDeadlineIsEmptyUntilSomebodyEntersItByItsDocument() {
        String code = running();
        assertThat(read(OFFICER, "/api/directives/" + code).path("centralDueOn").isNull())
                .isTrue();
        JsonNode directive = done(MONITOR, code, CENTRAL);
        assertThat(directive.path("centralDueOn").asText()).isEqualTo("2026-02-28");
        assertThat(directive.path("dueOn").asText()).as("the province's").isEqualTo("2025-12-31");
        assertThat(codeOf(refusedField("document", MONITOR, code, with(CENTRAL, "document", " "))))
                .isEqualTo("missingCentralDocument");
        assertThat(codeOf(refusedField("dueOn", MONITOR, code, with(CENTRAL, "dueOn", null))))
                .isEqualTo("missingCentralDate");
        assertThat(codeOf(refusedField("dueOn", MONITOR, code, CENTRAL))).isEqualTo("centralDeadlineSame");
        refusedField("dueOn", MONITOR, code, with(CENTRAL, "dueOn", "+99999-12-31"));
        refusedField("document", MONITOR, code, with(CENTRAL, "document", "a".repeat(401)));
        JsonNode entry = read(MONITOR, "/api/directives/" + code + "/timeline").at("/content/0");
        assertThat(entry.path("action").asText()).isEqualTo("CENTRAL_DEADLINE_CHANGED");
        assertThat(entry.path("text").asText()).isEqualTo("Thời hạn của Trung ương từ – thành 28/02/2026");
        assertThat(entry.path("detail").asText()).contains(REASON, "215/TTg-KGVX");
    }

    @Test
    void theProvinceMovesItsDeadlineUpToTheCentresAndNeverBeyond() {
        String code = running();
        done(MONITOR, code, with(CENTRAL, "dueOn", "2026-01-30"));
        JsonNode problem = refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", "2026-01-31"));
        assertThat(codeOf(problem)).isEqualTo("deadlineAfterCentral");
        assertThat(problem.path("detail").asText())
                .contains("kiến nghị Trung ương", "30/01/2026", "ghi thời hạn mới của Trung ương");
        assertThat(done(SUPERVISOR, code, DEADLINE).path("dueOn").asText()).isEqualTo("2026-01-30");

        done(SUPERVISOR, code, with(with(CENTRAL, "dueOn", "2026-03-31"), "document", "301/TTg-KGVX"));
        done(SUPERVISOR, code, with(DEADLINE, "dueOn", "2026-03-31"));

        JsonNode deadlines = read(OFFICER, "/api/directives/" + code + "/deadlines");
        assertThat(texts(deadlines, "which")).containsExactly("PROVINCE", "CENTRAL", "PROVINCE", "CENTRAL", "PROVINCE");
        assertThat(texts(deadlines, "from")).containsExactly(null, null, "2025-12-31", "2026-01-30", "2026-01-30");
        assertThat(texts(deadlines, "to"))
                .containsExactly("2025-12-31", "2026-01-30", "2026-01-30", "2026-03-31", "2026-03-31");
        assertThat(texts(deadlines, "decidedBy")).containsExactly(null, MONITOR, SUPERVISOR, SUPERVISOR, SUPERVISOR);
        assertThat(deadlines.at("/0/original").asBoolean()).isTrue();
        assertThat(deadlines.at("/0/document").asText()).isEqualTo("Kế hoạch số 02-KH/BCĐTW");
        assertThat(deadlines.at("/0/asWritten").asText()).isEqualTo("31/12/2025");
        assertThat(deadlines.at("/3/document").asText()).isEqualTo("301/TTg-KGVX");
        assertThat(deadlines.at("/3/reason").asText()).isEqualTo(REASON);
        assertThat(deadlines.at("/3/at").asText()).startsWith("2025-11-24");
        refused(404, by(OUTSIDER).get("/api/directives/" + code + "/deadlines"));
    }

    @Test
    void aDeadlineBehindTheCentresGoesBackToItAndNoFurther() {
        String code = running();
        done(MONITOR, code, with(CENTRAL, "dueOn", "2025-12-15"));
        assertThat(codeOf(refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", "2025-12-16"))))
                .isEqualTo("deadlineAfterCentral");
        assertThat(done(SUPERVISOR, code, with(DEADLINE, "dueOn", "2025-12-15"))
                        .path("dueOn")
                        .asText())
                .isEqualTo("2025-12-15");
        assertThat(codeOf(refusedField("dueOn", SUPERVISOR, code, with(DEADLINE, "dueOn", "2025-12-12"))))
                .isEqualTo("deadlineNotLater");
    }

    @Test
    void whoIsAskedHasTheTimeThatTheNewDeadlineLeaves() {
        String code = accepted(aDirective().due("28/11/2025").coordinatedBy(FINANCE_AGENCY));
        assertThat(read(OFFICER, "/api/directives/" + code + "/roster")
                        .at("/0/dueOn")
                        .asText())
                .as("half of the time")
                .isEqualTo("2025-11-26");
        done(SUPERVISOR, code, DEADLINE);
        assertThat(read(OFFICER, "/api/directives/" + code + "/roster")
                        .at("/0/dueOn")
                        .asText())
                .as("ten working days")
                .isEqualTo("2025-12-08");
        assertThat(read(FINANCE, "/engine-rest/task?processInstanceBusinessKey=" + code + "%23" + FINANCE_AGENCY)
                        .at("/0/due")
                        .asText())
                .startsWith("2025-12-08T16:59:59");
    }

    @Test
    void theMonitoringUnitPutsAnotherAgencyInCharge() {
        String code = running();
        String before = read(MONITOR, "/api/directives/" + code)
                .at("/assignments/0/processInstanceId")
                .asText();
        JsonNode directive = done(MONITOR, code, REASSIGNMENT);
        assertThat(directive.at("/leadAgency/code").asText()).isEqualTo(OUTSIDE_AGENCY);
        assertThat(directive.path("state").asText()).isEqualTo("ASSIGNED");
        assertThat(directive.at("/assignments/0/processInstanceId").asText())
                .isNotBlank()
                .isNotEqualTo(before);
        assertThat(tasks(OUTSIDER, code)).containsExactly("userTask_acceptDirective");
        assertThat(tasks(OFFICER, code)).isEmpty();
        refused(404, by(OFFICER).get("/api/directives/" + code));
    }

    @Test
    void theMonitoringUnitPutsOneCoordinatingAgencyInThePlaceOfAnother() {
        String code = running();
        Command change = new Command(
                "reassignment",
                Map.of("role", "COORDINATING", "agency", FINANCE_AGENCY, "newAgency", OUTSIDE_AGENCY, "reason", REASON),
                List.of(MONITOR));
        assertThat(texts(done(MONITOR, code, change).path("coordinatingAgencies"), "code"))
                .containsExactly(OUTSIDE_AGENCY);
        office.runJobs();
        assertThat(tasks(OUTSIDER, code + "#" + OUTSIDE_AGENCY)).containsExactly("userTask_contribute");
        refusedField("agency", MONITOR, code, change);
        refused(
                409,
                send(
                        MONITOR,
                        path(code, change),
                        with(with(change, "agency", OUTSIDE_AGENCY), "newAgency", AGENCY)
                                .body()));
    }

    @Test
    void aReassignmentThatCannotBeIsRefused() {
        String code = running();
        assertThat(codeOf(refusedField("role", MONITOR, code, with(REASSIGNMENT, "role", null))))
                .isEqualTo("missingChoice");
        refusedField("role", MONITOR, code, with(REASSIGNMENT, "role", "HEAD"));
        refusedField("role", MONITOR, code, with(REASSIGNMENT, "role", 0));
        refusedField("agency", MONITOR, code, with(REASSIGNMENT, "agency", FINANCE_AGENCY));
        String problem = refusedField("agency", MONITOR, code, with(REASSIGNMENT, "agency", null))
                .path("detail")
                .asText();
        assertThat(problem).doesNotContain("null");
        assertThat(codeOf(refusedField("newAgency", MONITOR, code, with(REASSIGNMENT, "newAgency", "so-none"))))
                .isEqualTo("UNKNOWN_AGENCY");
        refusedField("newAgency", MONITOR, code, with(REASSIGNMENT, "newAgency", null));
        refusedField("newAgency", MONITOR, code, with(REASSIGNMENT, "newAgency", GROUP));
        refusedField("newAgency", MONITOR, code, with(REASSIGNMENT, "newAgency", AGENCY));
        assertThat(tasks(OFFICER, code)).containsExactly("userTask_submitResult");
    }

    @Test
    void theMonitoringUnitStopsFollowingAndTakesTheTasksAway() {
        String code = running();
        JsonNode directive = done(MONITOR, code, with(CANCELLATION, "kind", "NOT_IN_REMIT"));
        assertThat(directive.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(directive.path("cancelReason").asText()).isEqualTo("NOT_IN_REMIT");
        assertThat(directive.path("lateness").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(directive.at("/assignments/0/processInstanceId").isNull()).isTrue();
        office.runJobs();
        assertThat(tasks(OFFICER, code)).isEmpty();
        assertThat(tasks(FINANCE, code + "#" + FINANCE_AGENCY)).isEmpty();
    }

    @Test
    void aCancellationNeedsItsKind() {
        String code = running();
        assertThat(codeOf(refusedField("kind", MONITOR, code, with(CANCELLATION, "kind", null))))
                .isEqualTo("missingCancelReason");
        refusedField("kind", MONITOR, code, with(CANCELLATION, "kind", "BORED"));
        refusedField("kind", MONITOR, code, with(CANCELLATION, "kind", 1));
    }

    @Test
    void whatIsReopenedGoesOnWhereItStood() {
        String accepted = running();
        done(MONITOR, accepted, CANCELLATION);
        JsonNode again = done(MONITOR, accepted, REOPENING);
        assertThat(again.path("cancelReason").isNull()).isTrue();
        assertThat(tasks(OFFICER, accepted)).containsExactly("userTask_submitResult");

        String waiting = office.issue(aDirective());
        done(MONITOR, waiting, CANCELLATION);
        assertThat(done(MONITOR, waiting, REOPENING).path("state").asText()).isEqualTo("ASSIGNED");
        assertThat(tasks(OFFICER, waiting)).containsExactly("userTask_acceptDirective");
    }

    @Test
    void theLeadAsksMoreAgenciesAndEndsTheRound() {
        String code = running();
        JsonNode directive = done(OFFICER, code, COORDINATION);
        assertThat(texts(directive.path("coordinatingAgencies"), "code"))
                .containsExactly(FINANCE_AGENCY, HOME_AFFAIRS_AGENCY);
        office.runJobs();
        assertThat(tasks(HOME_AFFAIRS, code + "#" + HOME_AFFAIRS_AGENCY)).containsExactly("userTask_contribute");
        refused(409, send(OFFICER, path(code, COORDINATION), COORDINATION.body()));
        refusedField("agencies", OFFICER, code, with(COORDINATION, "agencies", List.of()));
        refusedField("agencies", OFFICER, code, with(COORDINATION, "agencies", null));
        refusedField("agencies", OFFICER, code, with(COORDINATION, "agencies", List.of("so-none")));
        refusedField("agencies", OFFICER, code, with(COORDINATION, "agencies", Arrays.asList(OUTSIDE_AGENCY, null)));

        done(HEAD, code, COORDINATION_END);
        office.runJobs();
        assertThat(tasks(HOME_AFFAIRS, code + "#" + HOME_AFFAIRS_AGENCY)).isEmpty();
        assertThat(texts(read(OFFICER, "/api/directives/" + code + "/roster"), "answer"))
                .containsExactly("NO_RESPONSE", "NO_RESPONSE");
        refused(409, send(OFFICER, path(code, COORDINATION_END), Map.of()));
    }

    @Test
    void theRoundEndsWithoutABodyToo() {
        ok(by(OFFICER).send("POST", path(running(), COORDINATION_END), ""));
    }

    @Test
    void theLeadReportsProgress() {
        String code = running();
        JsonNode directive = done(OFFICER, code, PROGRESS);
        assertThat(directive.path("progressPercent").asInt()).isEqualTo(40);
        assertThat(directive.path("resultDescription").asText()).isEqualTo("Đã khảo sát xong");
        assertThat(directive.path("state").asText()).isEqualTo("IN_PROGRESS");
        for (Object percent : Arrays.asList(-1, 101, null, 40.7, "forty", List.of(1), 99_999_999_999L)) {
            refusedField("percent", OFFICER, code, with(PROGRESS, "percent", percent));
        }
        assertThat(codeOf(refusedField("description", OFFICER, code, with(PROGRESS, "description", " "))))
                .isEqualTo("missingDescription");
        refusedField("done", OFFICER, code, with(PROGRESS, "done", true));
        refused(400, by(OFFICER).post(path(code, PROGRESS), "{\"percent\":"));
        assertThat(read(OFFICER, "/api/directives/" + code)
                        .path("progressPercent")
                        .asInt())
                .isEqualTo(40);
    }

    @Test
    void beforeAcceptanceTheLeadCanNeitherReportNorAsk() {
        String code = office.issue(aDirective().coordinatedBy(FINANCE_AGENCY));
        for (Command command : List.of(COORDINATION, COORDINATION_END, PROGRESS)) {
            refused(409, send(OFFICER, path(code, command), command.body()));
        }
    }

    @Test
    void amongTheMembersOfAGroupEveryOneReportsForItself() {
        String code = office.issue(aDirective().ledBy(GROUP));
        office.complete(AGENCY, code + "#" + AGENCY, "userTask_acceptDirective", Map.of("decision", "accept"));
        refused(409, send(FINANCE, path(code, PROGRESS), PROGRESS.body()));
        JsonNode directive = done(OFFICER, code, PROGRESS);
        assertThat(directive.path("state").asText()).isEqualTo("IN_PROGRESS");
        assertThat(directive.path("progressPercent").asInt()).isBetween(1, 39);
        refused(409, send(OFFICER, path(code, COORDINATION), COORDINATION.body()));
    }
}
