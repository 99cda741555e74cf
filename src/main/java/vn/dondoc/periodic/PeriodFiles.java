package vn.dondoc.periodic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Role;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.audit.Change;
import vn.dondoc.calendar.OfficeClock;
import vn.dondoc.language.ReaderLanguage;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveFilter;
import vn.dondoc.report.ReportFiles;

/** The official files of a period: made in the background, kept as they were made. */
@Service
public class PeriodFiles {

    private final ReportFiles reportFiles;
    private final Periods periods;
    private final KeptFiles kept;
    private final ReportNotices notices;
    private final TransactionOperations transactions;
    private final OfficeClock clock;
    private final AuditLog audit;

    PeriodFiles(
            ReportFiles reportFiles,
            Periods periods,
            KeptFiles kept,
            ReportNotices notices,
            TransactionOperations transactions,
            OfficeClock clock,
            AuditLog audit) {
        this.reportFiles = reportFiles;
        this.periods = periods;
        this.kept = kept;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /** Asks for the files as of soon. */
    public void want(String code, Actor actor) {
        actor.require(Role.MONITORING);
        transactions.executeWithoutResult(
                status -> periods.wantFiles(periods.get(code).id(), actor.account()));
    }

    void makeWanted(Periods.Wanted wanted) throws IOException {
        if (periods.takeWanted(wanted.id())) {
            make(wanted.code(), wanted.wantedBy());
        }
    }

    /** Makes those of a period that has just been closed, in the name of whoever closed it. */
    public void makeForClosed(String code) throws IOException {
        Period period = periods.get(code);
        make(code, period.closedBy());
        transactions.executeWithoutResult(status -> notices.consolidated(period));
    }

    /** Makes all of them, as of now, with what the monitoring unit may see. */
    private void make(String code, String account) throws IOException {
        var reader = new Actor(account, Set.of(Role.MONITORING.group()));
        Path folder = Files.createTempDirectory("period");
        List<Path> made = new ArrayList<>();
        try {
            List<ReportFiles.Made> files = reportFiles.all(DirectiveFilter.ALL, reader, folder);
            files.forEach(file -> made.add(file.file()));
            transactions.executeWithoutResult(status -> keep(periods.get(code), files, account));
        } finally {
            for (Path file : made) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        }
    }

    private void keep(Period period, List<ReportFiles.Made> files, String account) {
        String title = period.title(ReaderLanguage.VIETNAMESE).replaceAll("[/\\\\:*?\"<>|]", "-");
        for (ReportFiles.Made file : files) {
            store(period, title, file, account);
        }
        audit.add(Change.by(account, "REPORT_FILES_MADE", period.subjectOfRecord())
                .from(null, files.size()));
    }

    private void store(Period period, String title, ReportFiles.Made file, String account) {
        String id = UUID.randomUUID().toString();
        String name = cut(file.title() + ", báo cáo " + title) + "." + file.extension();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.file()));
                DigestInputStream digested = new DigestInputStream(bytes, KeptFiles.digest())) {
            kept.insert(new KeptFile(
                    id, period.id(), name, file.mediaType(), Files.size(file.file()), "", account, clock.now()));
            kept.storeContent(id, digested);
            kept.setHash(
                    id, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String cut(String name) {
        int longest = 200;
        return name.length() <= longest ? name : name.substring(0, longest);
    }

    /** @throws Refusal (403) for everybody who does not oversee */
    public List<KeptFile> of(String code, Actor reader) {
        requireReader(reader);
        return kept.of(periods.get(code).id());
    }

    /** @throws Refusal (404) when it is not a file of this period, (403) for everybody who does not oversee */
    public KeptFile get(String code, String id, Actor reader) {
        requireReader(reader);
        Period period = periods.get(code);
        return kept.find(id)
                .filter(file -> file.periodId() == period.id())
                .orElseThrow(() -> Refusal.notFound("unknownReportFile"));
    }

    private static void requireReader(Actor reader) {
        if (!reader.oversees()) {
            throw Refusal.forbidden("reportFilesNotYours");
        }
    }
}
