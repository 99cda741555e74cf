package vn.dondoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.language.Refusal;
import vn.dondoc.register.Acceptance;
import vn.dondoc.register.Coordinating;
import vn.dondoc.register.Issuing;
import vn.dondoc.register.Reporting;

/** What happens in the same moment, on PostgreSQL, where a failed statement ends a transaction. */
@SpringBootTest(
        classes = EvidenceSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = "spring.profiles.active=slice")
@DirtiesContext
class EvidenceAtOnceTest {

    private static EmbeddedPostgres postgres;

    @TempDir
    Path directory;

    @Autowired
    private Attaching attaching;

    @Autowired
    private EvidenceFiles files;

    @Autowired
    private EvidenceContent content;

    @Autowired
    private EvidenceVerification verification;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private Coordinating coordinating;

    @Autowired
    private Reporting reporting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private Stage stage;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @BeforeEach
    void open() {
        stage = new Stage(issuing, acceptance, coordinating, reporting);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @AfterAll
    static void close() throws IOException {
        postgres.close();
    }

    @Test
    void colleaguesAttachTheirFirstFilesTogether() throws Exception {
        String code = stage.running();
        ReceivedFile file = received();
        List<Callable<String>> uploads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            uploads.add(() -> outcome(() -> attaching.attach(code, null, file, Stage.LEAD)));
        }
        assertThat(together(uploads)).containsOnly("done");
        assertThat(files.count(code, "so-khcn")).isEqualTo(8);
    }

    @Test
    void anAnswerSealsEveryFileThatGotThrough() throws Exception {
        ReceivedFile file = received();
        for (int round = 0; round < 15; round++) {
            String code = stage.running();
            List<Callable<String>> acts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                acts.add(() -> outcome(() -> attaching.attach(code, null, file, Stage.COORDINATOR)));
            }
            acts.add(() -> outcome(() -> stage.answer(code, Stage.COORDINATOR, "Thống nhất")));
            List<String> outcomes = together(acts);
            assertThat(outcomes).isSubsetOf("done", "filesClosed");
            assertThat(outcomes.get(4)).isEqualTo("done");
            assertThat(files.of(code)).allMatch(Evidence::isSealed);
            assertThat(files.of(code)).hasSize((int)
                    outcomes.subList(0, 4).stream().filter("done"::equals).count());
        }
        assertThat(verification.verify().findings()).isEmpty();
    }

    @Test
    void noAnswerLeavesOnAFileThatWasTakenBack() throws Exception {
        ReceivedFile file = received();
        for (int round = 0; round < 15; round++) {
            String code = stage.running();
            String id = attaching.attach(code, null, file, Stage.COORDINATOR).id();
            List<String> outcomes = together(List.of(
                    () -> outcome(() -> attaching.remove(id, Stage.COORDINATOR)),
                    () -> outcome(() -> stage.answer(code, Stage.COORDINATOR, null))));
            if (outcomes.get(0).equals("done")) {
                assertThat(outcomes.get(1)).isEqualTo("missingContribution");
                assertThat(files.find(id)).isEmpty();
            } else {
                assertThat(outcomes).containsExactly("fileSealed", "done");
                assertThat(files.find(id)).get().matches(Evidence::isSealed);
            }
        }
        assertThat(verification.verify().findings()).isEmpty();
    }

    @Test
    void anAnswerThatFailsSealsNothing() throws Exception {
        String code = stage.running();
        String id = attaching.attach(code, null, received(), Stage.COORDINATOR).id();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            stage.answer(code, Stage.COORDINATOR, "Thống nhất");
            status.setRollbackOnly();
        });
        assertThat(files.find(id).orElseThrow().isSealed()).isFalse();
        attaching.remove(id, Stage.COORDINATOR);
        assertThat(files.of(code)).isEmpty();
    }

    @Test
    void keepsNoPartOfAFileThatCouldNotBeStored() throws Exception {
        String code = stage.running();
        ReceivedFile file = received();
        String task = "x".repeat(65);
        assertThat(outcome(() -> attaching.attach(code, task, file, Stage.LEAD)))
                .isEqualTo("unknownTask");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM evidence_content c WHERE NOT EXISTS"
                                + " (SELECT 1 FROM evidence e WHERE e.id = c.evidence_id)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(files.of(code)).isEmpty();
    }

    @Test
    void givesBackAFileOfManyPartsByteForByte() throws Exception {
        String code = stage.running();
        byte[] large = Arrays.copyOf(SampleFiles.pdf(), 3 * EvidenceContent.PART + 17);
        Path path = Files.write(directory.resolve("large"), large);
        String id = attaching
                .attach(code, null, new ReceivedFile(path, "a\0\r\n.pdf"), Stage.LEAD)
                .id();
        var out = new ByteArrayOutputStream();
        assertThat(content.writeTo(out, id)).isEqualTo(large.length);
        assertThat(out.toByteArray()).isEqualTo(large);
    }

    private ReceivedFile received() throws IOException {
        return new ReceivedFile(Files.write(directory.resolve("a"), SampleFiles.pdf()), "a.pdf");
    }

    private List<String> together(List<Callable<String>> acts) throws Exception {
        var start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        for (Callable<String> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        start.countDown();
        List<String> outcomes = new ArrayList<>();
        for (Future<String> outcome : running) {
            outcomes.add(outcome.get(30, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.faults().get(0).code();
        }
    }
}
