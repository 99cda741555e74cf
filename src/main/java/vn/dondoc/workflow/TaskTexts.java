package vn.dondoc.workflow;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Days;
import vn.dondoc.register.Heading;
import vn.dondoc.register.Headings;

/** What Tasklist shows of a task before it is opened. Stored for everybody who will ever read it, hence Vietnamese. */
@Component
class TaskTexts {

    private static final int MAX_NAME = 255;
    private static final int MAX_DESCRIPTION = 4000;

    private final Headings headings;

    TaskTexts(@Lazy Headings headings) {
        this.headings = headings;
    }

    Heading heading(String taskKey, BusinessKey key) {
        return switch (taskKey) {
            case Processes.CONTRIBUTE -> headings.ofContribution(key);
            case Processes.EXPLAIN_DELAY -> headings.ofExplanation(key);
            case Processes.HANDLE_OBSTACLE, Processes.DECIDE_EXTENSION -> headings.ofWhole(key.code());
            default -> headings.ofDirective(key);
        };
    }

    static String name(String taskKey, Heading heading) {
        String until = heading.dueOn() == null ? heading.deadlineAsWritten() : Days.write(heading.dueOn());
        return cut(sentence("task." + taskKey, heading.code(), until, heading.leadName()), MAX_NAME);
    }

    static String description(Heading heading) {
        return cut(sentence("task.description", heading.leadName(), heading.content()), MAX_DESCRIPTION);
    }

    static String shortened(String name) {
        return cut(name, MAX_NAME);
    }

    private static String sentence(String key, Object... arguments) {
        return Sentences.in(ReaderLanguage.VIETNAMESE, key, arguments);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
