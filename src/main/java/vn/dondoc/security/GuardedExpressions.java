package vn.dondoc.security;

import java.util.Map;
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

    GuardedExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String text) {
        ensureInitialized();
        return new Guarded(createValueExpression(text), this, text);
    }

    private static final class Guarded extends JuelExpression {

        Guarded(ValueExpression value, JuelExpressionManager manager, String text) {
            super(value, manager, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText() && !AllowedExpressions.contain(getExpressionText())) {
                throw new BadUserRequestException("Expressions are not allowed in queries.");
            }
            return super.getValue(scope, execution);
        }
    }
}
