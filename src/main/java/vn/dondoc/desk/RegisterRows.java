package vn.dondoc.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.register.DirectiveView;

/** Makes the lines of the register. */
@Component
class RegisterRows {

    private final DueWords dueWords;
    private final RegisterFacts facts;

    RegisterRows(DueWords dueWords, RegisterFacts facts) {
        this.dueWords = dueWords;
        this.facts = facts;
    }

    RegisterRow of(DirectiveView directive, boolean instructed, List<RegisterColumn> columns) {
        Map<RegisterColumn, String> texts = new EnumMap<>(RegisterColumn.class);
        columns.forEach(column -> texts.put(column, facts.text(directive, column)));
        return new RegisterRow(directive, dueWords.of(directive), instructed, texts);
    }
}
