package vn.dondoc.report;

import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.DirectiveFilterBuilder;
import vn.dondoc.Office;
import vn.dondoc.PostgresServer;
import vn.dondoc.ProcessTest;
import vn.dondoc.register.DirectiveFigures;
import vn.dondoc.register.DirectiveFilter;

/**
 * What reports of 5,000 directives with 110 coordinating agencies each cost, on PostgreSQL: time, time of the processor,
 * size. Prints a table; asserts nothing. The heap is bounded from outside: {@code _JAVA_OPTIONS=-Xmx512m}.
 */
@ProcessTest
@Tag("benchmark")
class ReportBenchmark {

    private static final int DIRECTIVES = 5_000;

    @Autowired
    private Office office;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Reports reports;

    @Autowired
    private DirectiveFigures figures;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }

    @Test
    void reportsOfFiveThousandDirectives() throws IOException {
        String plan = Office.newPlan();
        office.issue(aDirective().inPlan(plan).coordinatedBy("nhom-so-ban-nganh-dia-phuong"));
        multiply(plan);
        System.out.printf("heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        for (int round = 0; round < 2; round++) {
            for (OfficialTable table : OfficialTable.values()) {
                for (String form : List.of("appendix.xlsx", "appendix.docx", "report.docx")) {
                    String[] parts = form.split("\\.");
                    measure(Wanted.read(table.path(), parts[1], parts[0], in(plan)));
                }
            }
        }
        long begun = System.nanoTime();
        figures.whole(in(plan), Office.actor("monitoring"));
        figures.byAgency(in(plan), Office.actor("monitoring"));
        figures.bySourceDocument(in(plan), Office.actor("monitoring"));
        System.out.printf("figures %d ms%n", millis(System.nanoTime() - begun));
    }

    private static DirectiveFilter in(String plan) {
        return DirectiveFilterBuilder.inPlan(plan).build();
    }

    private void multiply(String plan) {
        String facts = "plan, section, source_document, source_search, coordinating_as_written, deadline_as_written,"
                + " deadline_kind, due_on, last_day, amber_from, recurring, assigned_on, state, continuing,"
                + " classification, on_public_page, search_text";
        jdbc.sql("INSERT INTO directive (code, number_text, position, content, " + facts
                        + ") SELECT d.plan || '-' || n, "
                        + "n, n, repeat('Đồng bộ dữ liệu chuyên ngành và kết nối, chia sẻ. ', 8), " + facts
                        + " FROM directive d, generate_series(8, :last) n WHERE d.plan = :plan")
                .param("last", DIRECTIVES + 6)
                .param("plan", plan)
                .update();
        jdbc.sql("INSERT INTO assignment (directive_id, lead_agency, state, counted_from, result_description)"
                        + " SELECT b.id, 'so-khcn',"
                        + " 'IN_PROGRESS', b.assigned_on, repeat('Đã ban hành kế hoạch, đang triển khai. ', 15)"
                        + " FROM directive b WHERE b.plan = :plan AND b.position > 7")
                .param("plan", plan)
                .update();
        jdbc.sql("INSERT INTO coordination (directive_id, agency, position, answer) SELECT b.id, c.agency, c.position,"
                        + " 'WAITING' FROM directive b, directive d JOIN coordination c ON c.directive_id = d.id"
                        + " WHERE b.plan = :plan AND d.plan = :plan AND d.position = 7 AND b.position > 7")
                .param("plan", plan)
                .update();
        jdbc.sql("ANALYZE").update();
    }

    private void measure(Wanted wanted) throws IOException {
        Path file = Files.createTempFile("report", null);
        try {
            long begun = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int rows = reports.write(wanted, Office.actor("monitoring"), file);
            System.out.printf(
                    "%-26s %d rows %6d ms, processor %6d ms, %5d kB%n",
                    wanted.template(),
                    rows,
                    millis(System.nanoTime() - begun),
                    millis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu),
                    Files.size(file) >> 10);
        } finally {
            Files.delete(file);
        }
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
