package vn.dondoc.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Aliases;
import vn.dondoc.agency.Role;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveProcess;
import vn.dondoc.register.Paging;

/** Imports a file in two steps: a draft that shows what was understood, and its confirmation, all or nothing. */
@Service
public class Importing {

    private final Uploading uploading;
    private final Drafts drafts;
    private final Judging judging;
    private final Correcting correcting;
    private final Confirming confirming;
    private final Aliases aliases;
    private final DirectiveProcess process;

    Importing(
            Uploading uploading,
            Drafts drafts,
            Judging judging,
            Correcting correcting,
            Confirming confirming,
            Aliases aliases,
            DirectiveProcess process) {
        this.uploading = uploading;
        this.drafts = drafts;
        this.judging = judging;
        this.correcting = correcting;
        this.confirming = confirming;
        this.aliases = aliases;
        this.process = process;
    }

    /**
     * Reads a file into a draft. Nothing enters the register.
     *
     * @return the id of the draft
     * @throws Refusal (400, 413, 415) when the file cannot be read, (403) for others than the monitoring unit
     */
    public String upload(byte[] bytes, String fileName, Upload upload, Actor actor) {
        actor.require(Role.MONITORING);
        uploading.check(upload);
        return uploading.add(upload, fileName, bytes, TableReader.read(bytes, fileName), actor);
    }

    /** @throws Refusal (404) when there is no such draft */
    DraftView view(String id, Actor actor) {
        actor.require(Role.MONITORING);
        Draft draft = drafts.find(id).orElseThrow(() -> unknown(id));
        DraftView.Progress progress = draft.status() == Draft.Status.CONFIRMED
                ? new DraftView.Progress(process.preparing(draft.plan()))
                : null;
        return DraftView.of(draft, judging.judge(draft, drafts.rows(id), actor), progress);
    }

    /** The lines that cannot be imported as they are. */
    public List<Integer> rowsWithErrors(String id, Actor actor) {
        return view(id, actor).rows().stream()
                .filter(DraftRow::hasError)
                .map(DraftRow::row)
                .toList();
    }

    Paging.Page<DraftView.Line> list(Paging paging, Actor actor) {
        actor.require(Role.MONITORING);
        List<DraftView.Line> lines = drafts.list(paging.offset(), paging.size()).stream()
                .map(DraftView.Line::of)
                .toList();
        return paging.page(lines, drafts.count());
    }

    /**
     * Corrects a row.
     *
     * @param wanted fields by their names in the API; {@code aliases} are names to be remembered, with the agencies' codes
     * @throws Refusal (400) when something cannot be, (404) when there is no such row, (409) when the draft is closed
     */
    @Transactional
    public void correct(String id, int line, Map<String, JsonNode> wanted, Actor actor) {
        actor.require(Role.MONITORING);
        Draft draft = drafts.lock(id).orElseThrow(() -> unknown(id));
        Confirming.requireOpen(draft);
        RowTexts row = row(id, line);
        Map<String, JsonNode> fields = new LinkedHashMap<>(wanted);
        JsonNode names = fields.remove("aliases");
        Map<Field, String> corrections = correcting.read(fields);
        if (names != null) {
            learn(names, actor);
        }
        drafts.correct(id, row.with(corrections));
    }

    /** Leaves a row out, or takes it in again. */
    @Transactional
    void exclude(String id, int line, boolean excluded, Actor actor) {
        correct(id, line, Map.of(Field.EXCLUDED.key(), BooleanNode.valueOf(excluded)), actor);
    }

    /** What stands in a row. */
    RowTexts texts(String id, int line, Actor actor) {
        actor.require(Role.MONITORING);
        return row(id, line);
    }

    private RowTexts row(String id, int line) {
        return drafts.row(id, line).orElseThrow(() -> Refusal.notFound("unknownRow", line));
    }

    /** Corrects many rows, each found by the number that stands in it. */
    @Transactional
    public void correctByNumber(String id, Map<String, Map<String, JsonNode>> wanted, Actor actor) {
        actor.require(Role.MONITORING);
        Draft draft = drafts.lock(id).orElseThrow(() -> unknown(id));
        Confirming.requireOpen(draft);
        for (RowTexts row : drafts.rows(id)) {
            Map<String, JsonNode> fields = wanted.get(row.text(Field.NUMBER));
            if (fields != null) {
                drafts.correct(id, row.with(correcting.read(fields)));
            }
        }
    }

    private void learn(JsonNode names, Actor actor) {
        if (!names.isObject()) {
            throw Refusal.invalid("aliases", "unreadableValue", "aliases", names);
        }
        names.properties().forEach(name -> aliases.learn(name.getValue().asText(), name.getKey(), actor));
    }

    /**
     * Imports what a draft holds, all or nothing. A draft that is confirmed already answers what was done then.
     *
     * @param exclude lines that are left out, beside those that were left out before
     * @throws Refusal (409) with the rows that cannot be imported as they are
     */
    public Outcome confirm(String id, Set<Integer> exclude, Actor actor) {
        actor.require(Role.MONITORING);
        return confirming.confirm(id, exclude, actor);
    }

    static Refusal unknown(String id) {
        return Refusal.notFound("unknownImport", id);
    }
}
