package vn.dondoc.workflow;

import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Sentences;
import vn.dondoc.periodic.Period;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.periodic.ReportNotices;
import vn.dondoc.periodic.ReportReading;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.register.Days;

/** Gives the tasks of periodic reports what other tasks have from their directive. */
@Component
class ReportTasks {

    private static final Locale LANGUAGE = ReaderLanguage.VIETNAMESE;
    private static final Set<String> OURS =
            Set.of(Processes.WRITE_REPORT, Processes.SIGN_OFF_REPORT, Processes.CONSOLIDATE_REPORT);

    private final ReportReading reports;
    private final ReportNotices notices;
    private final Agencies agencies;
    private final TaskPriority priority;
    private final Unrestricted unrestricted;

    ReportTasks(
            @Lazy ReportReading reports,
            @Lazy ReportNotices notices,
            Agencies agencies,
            TaskPriority priority,
            Unrestricted unrestricted) {
        this.reports = reports;
        this.notices = notices;
        this.agencies = agencies;
        this.priority = priority;
        this.unrestricted = unrestricted;
    }

    static boolean areMeantBy(String taskKey) {
        return OURS.contains(taskKey);
    }

    void created(DelegateTask task) {
        BusinessKey key = BusinessKey.parse(task.getExecution().getProcessBusinessKey());
        Period period = reports.period(ReportKey.periodOf(key).orElseThrow());
        switch (task.getTaskDefinitionKey()) {
            case Processes.WRITE_REPORT -> ofAgency(task, period, key.agency(), key.agency());
            case Processes.SIGN_OFF_REPORT -> {
                ofAgency(task, period, key.agency(), Agency.headGroup(key.agency()));
                notices.toSignOff(period, key.agency(), unrestricted.account());
            }
            default -> ofMonitoring(task, period);
        }
    }

    private void ofAgency(DelegateTask task, Period period, String agency, String group) {
        task.addCandidateGroup(group);
        task.setName(TaskTexts.shortened(Sentences.in(
                LANGUAGE, "task." + task.getTaskDefinitionKey(), period.title(LANGUAGE), period.due(LANGUAGE))));
        task.setDescription(Sentences.in(LANGUAGE, "task.reportDescription", agencies.nameOf(agency)));
        task.setPriority(priority.today().of(period.dueOn()));
        task.setDueDate(Date.from(period.dueAt().toInstant()));
    }

    private void ofMonitoring(DelegateTask task, Period period) {
        task.addCandidateGroup(Role.MONITORING.group());
        task.setName(TaskTexts.shortened(Sentences.in(
                LANGUAGE,
                "task." + task.getTaskDefinitionKey(),
                period.title(LANGUAGE),
                Days.write(period.closesOn()))));
        task.setDescription(Sentences.in(LANGUAGE, "task.consolidationDescription"));
        task.setPriority(priority.today().of(period.closesOn()));
        task.setDueDate(OfficeClock.endOf(period.closesOn()));
        notices.toConsolidate(period);
    }
}
