package vn.dondoc.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.register.ObstacleView;

/** What stands in a column of the register: a day, a number or words, in the reader's language. */
@Component
class RegisterFacts {

    private final DueWords dueWords;
    private final WorkingDays workingDays;

    RegisterFacts(DueWords dueWords, WorkingDays workingDays) {
        this.dueWords = dueWords;
        this.workingDays = workingDays;
    }

    /** @return a day, a number, words, or null where there is nothing */
    Object of(DirectiveView directive, RegisterColumn column) {
        return switch (column) {
            case CODE -> directive.code();
            case NUMBER -> directive.number();
            case SECTION -> directive.section();
            case CONTENT -> directive.content();
            case SOURCE_DOCUMENT -> directive.sourceDocument();
            case PLAN -> directive.plan();
            case LEAD -> RegisterRow.lead(directive);
            case COORDINATORS -> directive.coordinatorCount();
            case DEADLINE_AS_WRITTEN -> directive.deadlineAsWritten();
            case DUE_ON -> directive.dueOn();
            case LAST_DAY -> lastDay(directive);
            case DAYS_LEFT -> daysLeft(directive);
            case CENTRAL_DUE_ON -> directive.centralDueOn();
            case STATE -> Sentences.of("state." + directive.state());
            case LATENESS -> dueWords.of(directive).verdict();
            case PROGRESS -> directive.progressPercent();
            case REQUIRED_RESULT -> directive.requiredResult();
            case RESULT -> directive.resultDescription();
            case RESULT_DOCUMENT -> document(directive.resultDocument());
            case COMPLETED_ON -> directive.completedOn();
            case OBSTACLES -> heldUp(directive);
            case ESCALATION -> directive.escalationLevel() == 0 ? null : escalation(directive.escalationLevel());
            case ASSIGNED_ON -> directive.assignedOn();
            case CLASSIFICATION -> Sentences.of("imports.classification." + directive.classification());
            case NOTE -> directive.note();
        };
    }

    /** The same as people read it on a page; null where there is nothing. */
    String text(DirectiveView directive, RegisterColumn column) {
        if (column == RegisterColumn.DAYS_LEFT) {
            return lastDay(directive) == null || !directive.state().isOpen()
                    ? null
                    : dueWords.untilDay(lastDay(directive));
        }
        Object fact = of(directive, column);
        return fact instanceof LocalDate day ? Moments.write(day) : fact == null ? null : fact.toString();
    }

    private LocalDate lastDay(DirectiveView directive) {
        return directive.dueOn() == null ? null : workingDays.lastDayOf(directive.dueOn());
    }

    private Long daysLeft(DirectiveView directive) {
        LocalDate lastDay = lastDay(directive);
        return lastDay == null || !directive.state().isOpen() ? null : dueWords.daysUntil(lastDay);
    }

    private static String escalation(int level) {
        return Sentences.of("escalation." + level);
    }

    private static String document(DirectiveView.ResultDocument document) {
        return document == null
                ? null
                : Stream.of(document.number(), Moments.write(document.date()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    /** What waits for somebody, as far as the reader may read it, and what the last periodic report says. */
    private static String heldUp(DirectiveView directive) {
        Stream<String> obstacles = directive.obstacles().stream()
                .filter(obstacle -> obstacle.state().isOpen())
                .map(ObstacleView::reported);
        Stream<String> others = Arrays.asList(
                directive.waiting() == null ? null : directive.waiting().reported(),
                directive.periodicReport() == null
                        ? null
                        : directive.periodicReport().obstacle())
                .stream();
        String text = Stream.concat(others, obstacles)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
