package vn.dondoc.workflow;

import java.util.AbstractMap;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that expressions in processes can name: delegates, listeners and the ladder's timetable, and nothing else of the application. They
 * are looked up when used, since they need the engine themselves.
 */
final class ProcessBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    ProcessBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && beans.containsBean(bean)
                && (beans.isTypeMatch(bean, JavaDelegate.class)
                        || beans.isTypeMatch(bean, TaskListener.class)
                        || beans.isTypeMatch(bean, ExecutionListener.class)
                        || beans.isTypeMatch(bean, Ladder.class));
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
