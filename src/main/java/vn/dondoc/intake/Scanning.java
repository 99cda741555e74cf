package vn.dondoc.intake;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.Days;
import vn.dondoc.register.DirectiveCode;
import vn.dondoc.register.KnownDirectives;
import vn.dondoc.register.Revising;

/**
 * Matches a scanned register to the directives of a plan. A scan is never imported: what it says is added to a directive
 * as a note once somebody has recognised it. For the monitoring unit.
 */
@Service
class Scanning {

    private static final int LONGEST_NOTE = 2000;

    private final Scans scans;
    private final KnownDirectives directives;
    private final Revising revising;
    private final OfficeClock clock;

    Scanning(Scans scans, KnownDirectives directives, Revising revising, OfficeClock clock) {
        this.scans = scans;
        this.directives = directives;
        this.revising = revising;
        this.clock = clock;
    }

    /**
     * @return the id of the scan
     * @throws Refusal (400, 413, 415) when it is no text, or holds nothing that could be a directive
     */
    @Transactional
    String upload(byte[] bytes, String fileName, String plan, Actor actor) {
        actor.require(Role.MONITORING);
        DirectiveCode.checkPlan(plan);
        List<ScannedRow> rows = ScannedRegister.rows(text(bytes));
        if (rows.isEmpty()) {
            throw Refusal.invalid("file", "scanWithoutRows");
        }
        String id = UUID.randomUUID().toString();
        var scan = new Scans.Scan(id, plan, UploadName.of(fileName), FileHash.of(bytes), actor.account(), clock.now());
        scans.add(scan, rows);
        return id;
    }

    private static String text(byte[] bytes) {
        try {
            if (bytes.length > ReadingLimits.LARGEST_FILE) {
                throw Unreadable.tooLarge("fileTooLarge");
            }
            if (bytes.length == 0) {
                throw Unreadable.content("emptyFile");
            }
            if (FileContent.of(bytes, new ReadingLimits()) != FileContent.TEXT) {
                throw Unreadable.kind("scanOfOtherKind");
            }
            return TextBytes.decode(bytes);
        } catch (IOException broken) {
            throw Unreadable.damaged();
        }
    }

    /** @throws Refusal (404) when there is no such scan */
    @Transactional(readOnly = true)
    ScanView view(String id, Actor actor) {
        actor.require(Role.MONITORING);
        Scans.Scan scan = scans.find(id).orElseThrow(() -> Importing.unknown(id));
        var matcher = new ScanMatcher(directives.inPlan(scan.plan()).values());
        List<ScanView.Row> rows = scans.rows(id).stream()
                .map(row -> new ScanView.Row(
                        row.line(),
                        row.content(),
                        row.document(),
                        row.documentedOn(),
                        row.dueOn(),
                        row.acceptedCode(),
                        matcher.suggest(row.scanned())))
                .toList();
        return new ScanView(scan.id(), scan.plan(), scan.fileName(), scan.sha256(), rows);
    }

    /**
     * Recognises a directive in a row: what the scan says becomes part of its note.
     *
     * @param remark what somebody reads in the scan beside that, as an explanation; may be null
     * @throws Refusal (400) when the directive is unknown, (404) when the row is, (409) when it was recognised before
     */
    @Transactional
    void accept(String id, int line, String code, String remark, Actor actor) {
        actor.require(Role.MONITORING);
        Scans.Scan scan = scans.find(id).orElseThrow(() -> Importing.unknown(id));
        Scans.Row row = scans.rows(id).stream()
                .filter(candidate -> candidate.line() == line)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknownRow", line));
        if (code == null || !directives.inPlan(scan.plan()).containsKey(code)) {
            throw Refusal.invalid("directive", "unknownDirective", code);
        }
        if (!scans.accept(id, line, code, actor.account(), clock.now())) {
            throw Refusal.conflict("scanRowAccepted", row.acceptedCode() == null ? code : row.acceptedCode());
        }
        revising.addNote(code, note(scan, row, remark), actor);
    }

    private static String note(Scans.Scan scan, Scans.Row row, String remark) {
        String dueOn = row.dueOn() == null ? "–" : Days.write(row.dueOn());
        String text =
                Sentences.in(ReaderLanguage.VIETNAMESE, "note.scan", scan.fileName(), row.line(), dueOn, row.content());
        String whole = remark == null || remark.isBlank() ? text : text + " " + remark.strip();
        return whole.length() <= LONGEST_NOTE ? whole : whole.substring(0, LONGEST_NOTE) + "…";
    }
}
