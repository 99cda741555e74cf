package vn.dondoc.register;

import java.time.LocalDate;

/**
 * What a task has to say about its directive at first sight.
 *
 * @param leadAgency null where no lead is known
 * @param deadlineAsWritten never null
 * @param dueOn until when this task's agency is asked: the directive's deadline or that of its contribution; may be null
 * @param escalationLevel how far the ladder has come; 0 for a contribution, since the ladder follows the lead
 */
public record Heading(
        String code,
        String content,
        String leadAgency,
        String leadName,
        String deadlineAsWritten,
        LocalDate dueOn,
        int escalationLevel) {

    Heading ledBy(String agency, String name) {
        return new Heading(code, content, agency, name, deadlineAsWritten, dueOn, escalationLevel);
    }
}
