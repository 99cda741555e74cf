package vn.dondoc.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveCode;

/** Takes a file in as a draft. Nothing enters the register by that. */
@Component
class Uploading {

    private static final int LONGEST_ROW = 400_000;
    private static final int LEFTOVERS = 500;

    private final Drafts drafts;
    private final Agencies agencies;
    private final OfficeClock clock;

    Uploading(Drafts drafts, Agencies agencies, OfficeClock clock) {
        this.drafts = drafts;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws Refusal (400) naming everything in the request that cannot be */
    void check(Upload upload) {
        DirectiveCode.checkPlan(upload.plan());
        if (upload.defaultLead() != null) {
            agencies.choose("defaultLeadAgency", upload.defaultLead());
        }
        if (upload.assignedOn() != null && upload.assignedOn().isAfter(clock.today())) {
            throw Refusal.invalid("assignedOn", "assignedInFuture");
        }
    }

    /** @return the id of the draft */
    @Transactional
    String add(Upload upload, String fileName, byte[] bytes, WrittenTable table, Actor actor) {
        Map<Integer, RowTexts> rows = WrittenTexts.of(table);
        rows.values().forEach(Uploading::refuseEndless);
        LocalDate assignedOn = upload.assignedOn() == null ? clock.today() : upload.assignedOn();
        String id = UUID.randomUUID().toString();
        drafts.add(new Draft(
                id,
                Draft.Status.DRAFT,
                upload.plan(),
                UploadName.of(fileName),
                FileHash.of(bytes),
                upload.defaultLead(),
                assignedOn,
                upload.classification(),
                upload.dayShift(),
                cut(table.stamp()),
                table.columns().stream().map(Column::name).sorted().collect(Collectors.joining(",")),
                leftovers(table),
                rows.size(),
                actor.account(),
                clock.now(),
                null,
                null,
                null,
                null,
                null,
                null));
        drafts.addRows(id, withEarlierCorrections(upload.plan(), List.copyOf(rows.values())));
        return id;
    }

    /** A row that says what it said last time is corrected as last time. */
    private List<RowTexts> withEarlierCorrections(String plan, List<RowTexts> rows) {
        Map<Map<Field, String>, RowTexts> before = drafts.saidBefore(plan).values().stream()
                .filter(said -> !said.corrected().isEmpty())
                .collect(Collectors.toMap(RowTexts::written, said -> said, (one, other) -> one));
        return rows.stream()
                .map(row -> before.containsKey(row.written())
                        ? row.with(before.get(row.written()).corrected())
                        : row)
                .toList();
    }

    private static void refuseEndless(RowTexts row) {
        int length = row.written().values().stream().mapToInt(String::length).sum();
        if (length > LONGEST_ROW) {
            throw Refusal.invalid("file", "rowTooLong", row.line());
        }
    }

    private static String leftovers(WrittenTable table) {
        return table.leftovers().stream()
                .limit(LEFTOVERS)
                .map(left ->
                        left.line() + " " + cut(WrittenTexts.clean(left.text()).replaceAll("\\s+", " ")))
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String stamp) {
        return stamp == null || stamp.length() <= 200 ? stamp : stamp.substring(0, 200);
    }
}
