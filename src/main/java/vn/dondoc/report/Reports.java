package vn.dondoc.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.WrittenAgencies;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.DirectiveExtract;

/** Writes reports to files, rows and figures as of one moment. */
@Service
class Reports {

    /** More is no table that anybody reads or can read in again. */
    private static final int MOST = 20_000;

    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    private final DirectiveExtract extract;
    private final ReportFacts reportFacts;
    private final Templates templates;
    private final Agencies agencies;
    private final WrittenAgencies written;

    Reports(
            DirectiveExtract extract,
            ReportFacts reportFacts,
            Templates templates,
            Agencies agencies,
            WrittenAgencies written) {
        this.extract = extract;
        this.reportFacts = reportFacts;
        this.templates = templates;
        this.agencies = agencies;
        this.written = written;
    }

    /**
     * Writes a report for whoever may read it, with what that reader may see.
     *
     * @return how many directives it holds
     * @throws Refusal (400) when those are too many, (500) when a template names what does not exist
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public int write(Wanted wanted, Actor reader, Path file) throws IOException {
        DirectiveExtract.Index index =
                extract.find(wanted.filter(), wanted.table().order(), reader);
        if (index.size() > MOST) {
            throw Refusal.invalid(null, "reportTooLarge", index.size(), MOST);
        }
        Facts facts = reportFacts.of(wanted, reader);
        TableRows rows = new TableRows(new AgencyTexts(agencies, written));
        boolean onePlan = index.plans().size() <= 1;
        try (InputStream template = templates.open(wanted.template());
                OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
            template(wanted.format(), template)
                    .fill(
                            facts,
                            lines -> extract.read(index, new TableLines(wanted.table(), onePlan, rows, lines)),
                            target);
        } catch (UnknownPlaceholder unknown) {
            throw unknown(wanted.template(), unknown);
        }
        return index.size();
    }

    /** What is said of a template that an office has made and that cannot be filled. */
    static Refusal unknown(String template, UnknownPlaceholder placeholder) {
        log.error("Template {} has the unknown placeholder {}", template, placeholder.getMessage());
        return Refusal.of(
                HttpStatus.INTERNAL_SERVER_ERROR, null, "unknownPlaceholder", template, placeholder.getMessage());
    }

    private static Template template(Format format, InputStream file) {
        return switch (format) {
            case XLSX -> new XlsxTemplate(file);
            case DOCX -> new DocxTemplate(file);
        };
    }
}
