package vn.dondoc.tasklist;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.dondoc.agency.Accounts;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.evidence.EvidenceDesk;
import vn.dondoc.evidence.EvidenceView;
import vn.dondoc.language.Refusal;
import vn.dondoc.periodic.ReportKey;
import vn.dondoc.register.BusinessKey;
import vn.dondoc.tasklist.VisibleTasks.VisibleTask;

/**
 * The tab with the files of a task. Stands beside Camunda's own interface, so that Camunda's session and its protection
 * against forged requests hold here, too. Whoever may not see the task sees no files through it.
 */
@RestController
@Hidden
@RequestMapping("/camunda/api/dondoc/task/{task}/evidence")
class TaskEvidenceController {

    private final VisibleTasks tasks;
    private final EvidenceDesk desk;
    private final Agencies agencies;
    private final Accounts accounts;
    private final CurrentActor actor;

    TaskEvidenceController(
            VisibleTasks tasks, EvidenceDesk desk, Agencies agencies, Accounts accounts, CurrentActor actor) {
        this.tasks = tasks;
        this.desk = desk;
        this.agencies = agencies;
        this.accounts = accounts;
        this.actor = actor;
    }

    /** What the tab shows. */
    record Tab(boolean open, List<Line> files) {}

    /**
     * A file in the tab.
     *
     * @param uploadedBy the person's name
     * @param viewable whether a browser may show it
     */
    record Line(
            String id,
            String name,
            String mediaType,
            long size,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            String agency,
            boolean viewable,
            boolean removable) {}

    /** A periodic report has no files of its own: they belong to its directives. */
    @GetMapping
    Tab list(@PathVariable String task) {
        String code = codeOf(task);
        if (ReportKey.periodOf(new BusinessKey(code, null)).isPresent()) {
            return new Tab(false, List.of());
        }
        EvidenceDesk.Shelf shelf = desk.shelf(code, actor.get());
        Map<String, String> names = accounts.namesOf(
                shelf.items().stream().map(item -> item.file().uploadedBy()).toList());
        return new Tab(
                shelf.open(),
                shelf.items().stream().map(item -> line(item, names)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line attach(@PathVariable String task, @RequestParam(required = false) MultipartFile file) throws IOException {
        EvidenceView added = desk.attach(codeOf(task), task, file, actor.get());
        return line(new EvidenceDesk.Item(added, true), accounts.namesOf(List.of(added.uploadedBy())));
    }

    @GetMapping("/{id}")
    void download(@PathVariable String task, @PathVariable String id, HttpServletResponse response) throws IOException {
        desk.requireOn(codeOf(task), id, actor.get());
        desk.handOut(id, actor.get(), response);
    }

    @GetMapping("/{id}/preview")
    void preview(@PathVariable String task, @PathVariable String id, HttpServletResponse response) throws IOException {
        desk.requireOn(codeOf(task), id, actor.get());
        desk.show(id, actor.get(), response);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String task, @PathVariable String id) {
        desk.requireOn(codeOf(task), id, actor.get());
        desk.takeBack(id, actor.get());
    }

    /** @throws Refusal (401) when the engine does not know the caller, (404) when the caller does not see the task */
    private String codeOf(String id) {
        if (!tasks.knowCaller()) {
            throw Refusal.of(HttpStatus.UNAUTHORIZED, null, "notSignedIn");
        }
        VisibleTask task = tasks.find(id).orElseThrow(() -> Refusal.notFound("unknownTask"));
        if (task.key() == null) {
            throw Refusal.notFound("unknownTask");
        }
        return task.key().code();
    }

    private Line line(EvidenceDesk.Item item, Map<String, String> names) {
        EvidenceView file = item.file();
        return new Line(
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                names.get(file.uploadedBy()),
                file.uploadedAt(),
                agencies.nameOf(file.agency()),
                EvidenceDesk.isViewable(file.mediaType()),
                item.removable());
    }
}
