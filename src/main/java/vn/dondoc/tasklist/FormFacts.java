package vn.dondoc.tasklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.calendar.DeadlineKind;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.register.Answer;
import vn.dondoc.register.Assignment;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Days;
import vn.dondoc.register.Directive;
import vn.dondoc.register.DirectiveState;
import vn.dondoc.register.Explanations;
import vn.dondoc.register.RosterQueries;
import vn.dondoc.register.TaskFacts;

/**
 * The values that the forms show, under the names that they use. The words around them stand in the forms. A value that
 * is not known is there as null, so that a form can ask for it.
 */
@Component
class FormFacts {

    /** From this number on, coordinating agencies are not named one by one where the document has a word for them. */
    private static final int MANY_AGENCIES = 10;

    private final TaskFacts tasks;
    private final RosterQueries rosters;
    private final Explanations explanations;
    private final Agencies agencies;
    private final Accounts accounts;
    private final OfficeClock clock;
    private final WorkingDays workingDays;
    private final ReportFormFacts reports;

    FormFacts(
            TaskFacts tasks,
            RosterQueries rosters,
            Explanations explanations,
            Agencies agencies,
            Accounts accounts,
            OfficeClock clock,
            WorkingDays workingDays,
            ReportFormFacts reports) {
        this.tasks = tasks;
        this.rosters = rosters;
        this.explanations = explanations;
        this.agencies = agencies;
        this.accounts = accounts;
        this.clock = clock;
        this.workingDays = workingDays;
        this.reports = reports;
    }

    /** An answer of a coordinating agency. */
    record Contribution(String agency, Answer answer, String answeredOn, String text) {}

    /** An option of a select. */
    record Choice(String label, String value) {}

    /** Empty for a task that has no form of ours. */
    Optional<Map<String, Object>> of(String step, BusinessKey key, Actor reader) {
        Map<String, Object> facts = new LinkedHashMap<>();
        switch (step) {
            case "userTask_nameLead" -> addChoices(facts, addDirective(facts, key));
            case "userTask_acceptDirective" -> {
                var task = addDirective(facts, key);
                addDecline(facts, task);
                addOfficers(facts, task.assignment().leadAgency());
            }
            case "userTask_decideDeclined" -> {
                var task = addDirective(facts, key);
                addDecline(facts, task);
                addChoices(facts, task);
            }
            case "userTask_contribute" -> addContribution(facts, tasks.ofContribution(key));
            case "userTask_submitResult" -> {
                var task = addDirective(facts, key);
                addRound(facts, task, reader);
                addEarlierReport(facts, task.assignment());
            }
            case "userTask_signOffResult", "userTask_approveResult" -> {
                var task = addDirective(facts, key);
                addRound(facts, task, reader);
                addResult(facts, task.assignment());
            }
            case "userTask_explainDelay" -> {
                addDirective(facts, key);
                facts.put("explanationDueOn", day(explanations.dueOn(key).orElse(null)));
            }
            default -> {
                return reports.of(step, key, reader);
            }
        }
        return Optional.of(facts);
    }

    /** The directive of an obstacle, and whom it could be given to. */
    Map<String, Object> ofObstacle(BusinessKey key) {
        Map<String, Object> facts = new LinkedHashMap<>();
        var task = tasks.ofObstacle(key);
        addDirective(facts, task);
        addChoices(facts, task);
        facts.put("centralDueOn", day(task.directive().centralDueOn()));
        return facts;
    }

    private TaskFacts.OfDirective addDirective(Map<String, Object> facts, BusinessKey key) {
        var task = tasks.ofDirective(key);
        addDirective(facts, task);
        return task;
    }

    private void addDirective(Map<String, Object> facts, TaskFacts.OfDirective task) {
        Directive directive = task.directive();
        add(facts, directive, task.assignment().leadAgency(), daysLeft(directive, task.assignment()));
        facts.put("coordinatingAgencies", coordinating(directive, task.coordinating()));
        facts.put("askedCount", task.coordinating().size());
        facts.put("evidenceCount", task.evidence());
    }

    private void addContribution(Map<String, Object> facts, TaskFacts.OfContribution task) {
        Directive directive = task.directive();
        add(facts, directive, task.leadAgency(), daysUntil(directive.lastDay()));
        facts.put("coordinatingAgencies", coordinating(directive, task.coordinating()));
        facts.put("coordinationKind", task.request().kind());
        facts.put("coordinationRequest", task.request().request());
        facts.put("answerDueOn", day(task.own().dueOn()));
        LocalDate dueOn = task.own().dueOn();
        facts.put("answerDaysLeft", daysUntil(dueOn == null ? null : workingDays.lastDayOf(dueOn)));
        facts.put("evidenceCount", task.evidence());
    }

    private void add(Map<String, Object> facts, Directive directive, String lead, Integer daysLeft) {
        String written = day(directive.dueOn());
        boolean date = directive.deadlineKind() == DeadlineKind.FIXED || directive.deadlineAsWritten() == null;
        String deadline = date ? written : directive.deadlineAsWritten();
        String lastDay = day(directive.lastDay());
        facts.put("code", directive.code());
        facts.put("content", directive.content());
        facts.put("sourceDocument", directive.sourceDocument());
        facts.put("deadline", deadline);
        facts.put("lastDay", Objects.equals(deadline, lastDay) ? null : lastDay);
        facts.put("daysLeft", daysLeft);
        facts.put("leadAgency", lead == null ? directive.leadAsWritten() : agencies.nameOf(lead));
        facts.put("requiredResult", directive.requiredResult());
        facts.put("note", directive.note());
    }

    private static void addDecline(Map<String, Object> facts, TaskFacts.OfDirective task) {
        facts.put("declineReason", task.assignment().declineReason());
    }

    private void addOfficers(Map<String, Object> facts, String agency) {
        facts.put(
                "officerChoices",
                accounts.membersOf(agency).entrySet().stream()
                        .map(officer -> new Choice(officer.getValue(), officer.getKey()))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList());
    }

    private void addChoices(Map<String, Object> facts, TaskFacts.OfDirective task) {
        facts.put(
                "agencyChoices",
                agencies.working().stream()
                        .filter(Predicate.not(Agency::isGroup))
                        .filter(agency ->
                                !agency.code().equals(task.assignment().leadAgency()))
                        .map(agency -> new Choice(agency.name(), agency.code()))
                        .toList());
    }

    private void addRound(Map<String, Object> facts, TaskFacts.OfDirective task, Actor reader) {
        List<RosterQueries.Line> roster = rosters.of(task.directive().code(), reader);
        Map<Answer, List<RosterQueries.Line>> lines =
                roster.stream().collect(Collectors.groupingBy(RosterQueries.Line::answer));
        List<RosterQueries.Line> pending = lines.getOrDefault(Answer.PENDING, List.of());
        int contributed = count(lines, Answer.CONTRIBUTED);
        int nothing = count(lines, Answer.NOTHING);
        facts.put("answeredCount", contributed + nothing);
        facts.put("contributedCount", contributed);
        facts.put("nothingCount", nothing);
        facts.put("pendingCount", pending.size());
        facts.put("overdueCount", (int)
                pending.stream().filter(RosterQueries.Line::late).count());
        facts.put("silentCount", count(lines, Answer.NO_RESPONSE));
        facts.put(
                "pendingAgencies",
                pending.stream().map(RosterQueries.Line::name).toList());
        facts.put("contributions", contributions(roster));
        facts.put("returnedCount", task.assignment().returned());
        facts.put("returnComment", task.assignment().returnComment());
    }

    private static List<Contribution> contributions(List<RosterQueries.Line> roster) {
        return roster.stream()
                .filter(line -> line.answer() == Answer.CONTRIBUTED || line.answer() == Answer.NOTHING)
                .map(line -> new Contribution(line.name(), line.answer(), day(line.answeredAt()), line.text()))
                .toList();
    }

    /** Under the names of the fields: whoever reports again starts from what was reported before. */
    private static void addEarlierReport(Map<String, Object> facts, Assignment assignment) {
        facts.put("resultDescription", assignment.resultDescription());
        facts.put("resultDocumentNumber", assignment.resultDocumentNumber());
        facts.put("resultDocumentDate", Objects.toString(assignment.resultDocumentDate(), null));
        if (assignment.returnComment() != null) {
            facts.put("progressPercent", assignment.progressPercent());
        }
    }

    private void addResult(Map<String, Object> facts, Assignment assignment) {
        String document = Stream.of(assignment.resultDocumentNumber(), day(assignment.resultDocumentDate()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        facts.put("resultDescription", assignment.resultDescription());
        facts.put("progressPercent", assignment.progressPercent());
        facts.put("resultDocument", document.isEmpty() ? null : document);
        facts.put("submittedBy", personOf(assignment.submittedBy()));
        facts.put("signedOffBy", personOf(assignment.signedOffBy()));
        facts.put("submittedOn", day(assignment.submittedOn()));
    }

    private String personOf(String account) {
        return account == null ? null : accounts.namesOf(List.of(account)).get(account);
    }

    private String coordinating(Directive directive, List<String> codes) {
        if (codes.size() > MANY_AGENCIES && directive.coordinatingAsWritten() != null) {
            return directive.coordinatingAsWritten();
        }
        String names = codes.stream().map(agencies::nameOf).collect(Collectors.joining(", "));
        return names.isEmpty() ? directive.coordinatingAsWritten() : names;
    }

    /** Negative when overdue. What has been submitted is judged by its result, and has no days left. */
    private Integer daysLeft(Directive directive, Assignment assignment) {
        if (assignment.state() != DirectiveState.SUBMITTED) {
            return daysUntil(directive.lastDay());
        }
        LocalDate done =
                assignment.resultDocumentDate() != null ? assignment.resultDocumentDate() : assignment.submittedOn();
        boolean late = directive.lastDay() != null && done != null && done.isAfter(directive.lastDay());
        return late ? days(done, directive.lastDay()) : null;
    }

    private Integer daysUntil(LocalDate day) {
        return day == null ? null : days(clock.today(), day);
    }

    private static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    private static int count(Map<Answer, List<RosterQueries.Line>> lines, Answer answer) {
        return lines.getOrDefault(answer, List.of()).size();
    }

    private static String day(OffsetDateTime moment) {
        return day(moment.atZoneSameInstant(OfficeClock.ZONE).toLocalDate());
    }

    private static String day(LocalDate day) {
        return day == null ? null : Days.write(day);
    }
}
