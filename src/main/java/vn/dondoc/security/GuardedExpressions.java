package vn.dondoc.security;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of processes, and of queries only the allowed ones. A process always has a scope of
 * variables; a query, however it came in (ad hoc, stored in a filter, inside {@code orQueries}), never has.
 */
final class GuardedExpressions extends SpringExpressionManager {

    private final Supplier<DueDates> dueDates;

    /** @param dueDates asked only when used, since they need what is set up after the engine */
    GuardedExpressions(ApplicationContext context, Map<Object, Object> beans, Supplier<DueDates> dueDates) {
        super(context, beans);
        this.dueDates = dueDates;
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new Guarded(createValueExpression(text), this, text, dueDates);
    }

    private static final class Guarded extends JuelExpression {

        private final transient Supplier<DueDates> dueDates;

        Guarded(ValueExpression value, JuelExpressionManager manager, String text, Supplier<DueDates> dueDates) {
            super(value, manager, text);
            this.dueDates = dueDates;
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope != null || isLiteralText()) {
                return super.getValue(scope, execution);
            }
            if (!AllowedExpressions.contain(getExpressionText())) {
                throw new BadUserRequestException("Expressions are not allowed in queries.");
            }
            Optional<Date> date = dueDates.get().valueOf(getExpressionText());
            return date.isPresent() ? date.get() : super.getValue(null, execution);
        }
    }
}
