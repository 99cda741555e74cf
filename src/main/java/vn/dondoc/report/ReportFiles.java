package vn.dondoc.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveFilter;

/** All official files at once, as of one moment: each table alone and with the report around it. */
@Service
public class ReportFiles {

    private final Reports reports;

    ReportFiles(Reports reports) {
        this.reports = reports;
    }

    /** A file as it was written. */
    public record Made(String title, String extension, String mediaType, Path file) {}

    /**
     * Writes them into a folder, with what a reader may see.
     *
     * @throws Refusal (400) when the directives are too many, (500) when a template names what does not exist
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public List<Made> all(DirectiveFilter filter, Actor reader, Path folder) throws IOException {
        List<Made> made = new ArrayList<>();
        for (OfficialTable table : OfficialTable.values()) {
            made.add(write(new Wanted(table, Format.XLSX, false, filter), reader, folder));
            made.add(write(new Wanted(table, Format.DOCX, false, filter), reader, folder));
            made.add(write(new Wanted(table, Format.DOCX, true, filter), reader, folder));
        }
        return made;
    }

    private Made write(Wanted wanted, Actor reader, Path folder) throws IOException {
        Path file = folder.resolve(wanted.template());
        reports.write(wanted, reader, file);
        return new Made(
                wanted.title(), wanted.format().extension(), wanted.format().mediaType(), file);
    }
}
