package vn.dondoc.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.dondoc.Office;
import vn.dondoc.PostgresServer;
import vn.dondoc.ProcessTest;
import vn.dondoc.agency.Actor;
import vn.dondoc.intake.Importing;
import vn.dondoc.intake.Upload;
import vn.dondoc.register.Classification;

/** How long 5,000 rows take on PostgreSQL: reading, confirming, and the same file again. Prints; asserts nothing. */
@ProcessTest
@Tag("benchmark")
class ImportBenchmark {

    private static final int ROWS = 5000;

    @Autowired
    private Importing importing;

    private final Actor monitor = Office.actor("monitoring");

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry properties) {
        PostgresServer.use(properties);
    }

    @Test
    void fiveThousandRows() {
        byte[] file = file();
        String draft = timed("read and store", () -> importing.upload(file, "a.csv", upload("B5000"), monitor));
        timed("judge", () -> importing.rowsWithErrors(draft, monitor));
        timed("confirm", () -> importing.confirm(draft, Set.of(), monitor));
        String again = timed("read again", () -> importing.upload(file, "a.csv", upload("B5000"), monitor));
        timed("judge again", () -> importing.rowsWithErrors(again, monitor));
        timed("confirm again", () -> importing.confirm(again, Set.of(), monitor));
    }

    private static Upload upload(String plan) {
        return new Upload(plan, null, null, Classification.PUBLIC, 0);
    }

    private static byte[] file() {
        StringBuilder file =
                new StringBuilder("STT;Nội dung nhiệm vụ;Cơ quan chủ trì;Cơ quan phối hợp;Hạn hoàn thành\n");
        for (int i = 1; i <= ROWS; i++) {
            file.append(i)
                    .append(";Xây dựng nền tảng số dùng chung thứ ")
                    .append(i)
                    .append(";Sở Khoa học và Công nghệ;Sở Tài chính, Sở Nội vụ;31/12/2026\n");
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T timed(String what, Supplier<T> work) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long begun = System.nanoTime();
        long used = thread.getCurrentThreadCpuTime();
        T result = work.get();
        System.out.printf(
                "5,000 rows: %s %d ms, of which %d ms in this thread%n",
                what, (System.nanoTime() - begun) / 1_000_000, (thread.getCurrentThreadCpuTime() - used) / 1_000_000);
        return result;
    }
}
