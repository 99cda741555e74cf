package vn.dondoc.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Refusal;
import vn.dondoc.periodic.AgencyReporting;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.periodic.ReportLine;
import vn.dondoc.register.BusinessKey;

/** An agency hands in its periodic report: as it was saved, or with the lines that are submitted along with the task. */
@Component
class WriteReport implements TaskCompletion {

    private static final String LINES = "lines";
    private static final int LONGEST = 1_000_000;

    private final AgencyReporting reporting;
    private final ObjectMapper json;

    WriteReport(AgencyReporting reporting, ObjectMapper json) {
        this.reporting = reporting;
        this.json = json;
    }

    @Override
    public String taskKey() {
        return Processes.WRITE_REPORT;
    }

    @Override
    public void complete(BusinessKey key, SubmittedForm form, Actor actor, DelegateTask task) {
        String period = ReportKey.periodOf(key).orElseThrow();
        String written = form.text(LINES, LONGEST);
        if (written != null) {
            reporting.save(period, key.agency(), read(written), actor);
        }
        boolean head = reporting.handIn(period, key.agency(), actor);
        task.setVariable(ProcessVariables.HEAD_REPORTED, ProcessVariables.flag(head));
    }

    private List<ReportLine> read(String written) {
        try {
            return Arrays.asList(json.readValue(written, ReportLine[].class));
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid(LINES, "unreadableLines");
        }
    }
}
