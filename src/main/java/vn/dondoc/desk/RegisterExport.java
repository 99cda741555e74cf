package vn.dondoc.desk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Actor;
import vn.dondoc.language.Refusal;
import vn.dondoc.language.Sentences;
import vn.dondoc.register.DirectiveExtract;
import vn.dondoc.register.DirectiveView;
import vn.dondoc.report.PlainTable;

/** Writes what the register shows to a file: all its pages, in its order, with its columns, as of one moment. */
@Service
class RegisterExport {

    /** More is no table that anybody reads. */
    static final int MOST = 20_000;

    private final DirectiveExtract extract;
    private final RegisterFacts facts;
    private final WrittenAgency writtenAgency;

    RegisterExport(DirectiveExtract extract, RegisterFacts facts, WrittenAgency writtenAgency) {
        this.extract = extract;
        this.facts = facts;
        this.writtenAgency = writtenAgency;
    }

    /**
     * Writes what this reader may see of it.
     *
     * @return how many directives
     * @throws Refusal (400) for what cannot be read, and when there are too many
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public int write(RegisterQuery query, ExportFormat format, Actor reader, Path file) throws IOException {
        List<RegisterColumn> columns = query.shownColumns();
        List<Long> found = extract.find(query.filter(writtenAgency, reader), query.order(), reader);
        if (found.size() > MOST) {
            throw Refusal.invalid(null, "reportTooLarge", found.size(), MOST);
        }
        List<PlainTable.Heading> headings = columns.stream()
                .map(column -> new PlainTable.Heading(column.label(), column.width()))
                .toList();
        try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(file))) {
            table(format)
                    .write(
                            Sentences.of("desk.register"),
                            headings,
                            lines -> extract.read(found, reader, one -> lines.accept(line(one.directive(), columns))),
                            target);
        }
        return found.size();
    }

    private List<Object> line(DirectiveView directive, List<RegisterColumn> columns) {
        List<Object> line = new ArrayList<>(columns.size());
        columns.forEach(column -> line.add(facts.of(directive, column)));
        return line;
    }

    private static PlainTable table(ExportFormat format) {
        return format == ExportFormat.CSV ? PlainTable.csv() : PlainTable.xlsx();
    }
}
