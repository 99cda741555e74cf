package vn.dondoc.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.NewDirectiveBuilder.aDirective;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/**
 * How long the pages take with 20,000 directives in the register, on PostgreSQL, as a browser on the same machine sees it;
 * and what of the processor they and the database use, which a machine busy with other things does not change as much.
 * Prints a table; asserts only that the pages are there.
 */
@Tag("benchmark")
class PageBenchmark extends ServerTest {

    private static final int DIRECTIVES = 20_000;
    private static final int WARMING_UP = 10;
    private static final int MEASURED = 40;

    private static final String LEADER = "leader";

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        DurablePostgres.use(properties);
    }

    @Test
    void theirTimes() {
        load(LEADER, "leadership");
        String usual = accepted("so-tai-chinh", "so-noi-vu", "so-y-te");
        String wide = accepted("nhom-so-ban-nganh-dia-phuong");
        new LargeRegister(jdbc).fill(DIRECTIVES);

        Visitor leader = person(LEADER);
        measure("dashboard", leader, "/dashboard");
        measure("dashboard of a plan", leader, "/dashboard?plan=B7");
        measure("/api/statistics", leader, "/api/statistics");
        measure("register", leader, "/directives");
        measure("register, search and filter", leader, "/directives?q=nen+tang+dat+dai&state=IN_PROGRESS");
        measure("register, agency's overdue", leader, "/directives?agency=so-noi-vu&role=LEAD&lateness=OPEN_OVERDUE");
        measure("register, overdue on a day", leader, "/directives?overdueOn=2025-10-05&sort=progressPercent,desc");
        measure("register, last page", leader, "/directives?page=999");
        measure("directive", leader, "/directives/" + usual);
        measure("directive, 110 asked", leader, "/directives/" + wide);
        measure("obstacles", leader, "/obstacles");
        measure("report periods", leader, "/monthly-reports");
        Visitor monitor = person(MONITOR);
        measure("register, followed by me", monitor, "/directives?followedBy=" + MONITOR);
        measure("follow-up", monitor, "/follow-up");
        Visitor officer = person(OFFICER);
        measure("officer: my agency", officer, "/my-agency");
        measure("officer: register", officer, "/directives");
        measure("officer: directive", officer, "/directives/" + usual);
        measure("officer: /api/statistics", officer, "/api/statistics");
        measure("public", visitor(), "/public");
        measure("public, search", visitor(), "/public?q=nen+tang+dat+dai");
    }

    private String accepted(String... coordinating) {
        String code = office.issue(aDirective().coordinatedBy(coordinating));
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobsOf(code);
        return code;
    }

    private void measure(String what, Visitor reader, String address) {
        for (int i = 0; i < WARMING_UP; i++) {
            micros(reader, address);
        }
        Duration before = processor();
        long[] micros = LongStream.range(0, MEASURED)
                .map(time -> micros(reader, address))
                .sorted()
                .toArray();
        long used = processor().minus(before).toMillis() / MEASURED;
        System.out.printf(
                "%-30s p50 %4d ms, p95 %4d ms, processor %4d ms%n",
                what, micros[MEASURED / 2] / 1000, micros[MEASURED * 95 / 100] / 1000, used);
    }

    private static long micros(Visitor reader, String address) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return (System.nanoTime() - begun) / 1000;
    }

    /** What this virtual machine and the sessions of the database have used so far. */
    private Duration processor() {
        int session = jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
        return ProcessHandle.of(session)
                .flatMap(ProcessHandle::parent)
                .map(server -> Stream.concat(server.children(), Stream.of(ProcessHandle.current())))
                .orElse(Stream.of(ProcessHandle.current()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
