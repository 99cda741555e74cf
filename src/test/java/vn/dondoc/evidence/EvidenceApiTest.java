package vn.dondoc.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.dondoc.agency.Actor;
import vn.dondoc.agency.CurrentActor;
import vn.dondoc.audit.AuditEntry;
import vn.dondoc.audit.AuditLog;
import vn.dondoc.register.Acceptance;
import vn.dondoc.register.Coordinating;
import vn.dondoc.register.Issuing;
import vn.dondoc.register.Reporting;

@SpringBootTest(
        classes = EvidenceSlice.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=slice",
            "spring.datasource.url=jdbc:h2:mem:evidence",
            // Otherwise the server hangs up on a large body, and its sender never reads why.
            "server.tomcat.max-swallow-size=100MB"
        })
class EvidenceApiTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private CurrentActor signedIn;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Acceptance acceptance;

    @Autowired
    private Coordinating coordinating;

    @Autowired
    private Reporting reporting;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceVerification verification;

    @LocalServerPort
    private int port;

    private MockMvc http;
    private Stage stage;

    @BeforeEach
    void open() {
        http = MockMvcBuilders.webAppContextSetup(context).build();
        stage = new Stage(issuing, acceptance, coordinating, reporting);
    }

    @Test
    void answersAnUploadWithWhatWasStored() throws Exception {
        String code = stage.running();
        String written = Normalizer.normalize("../Báo cáo kết quả.pdf", Normalizer.Form.NFD);
        upload(Stage.LEAD, code, written, SampleFiles.pdf())
                .andExpect(status().isCreated())
                .andExpect(header().string(HttpHeaders.LOCATION, containsString("/api/evidence/")))
                .andExpect(jsonPath("$.id").isNotEmpty())
                .andExpect(jsonPath("$.name").value("Báo cáo kết quả.pdf"))
                .andExpect(jsonPath("$.mediaType").value("application/pdf"))
                .andExpect(jsonPath("$.size").value(SampleFiles.pdf().length))
                .andExpect(jsonPath("$.sha256").value(Sha256.of(new ByteArrayInputStream(SampleFiles.pdf()))))
                .andExpect(jsonPath("$.uploadedBy").value("so-khcn"))
                .andExpect(jsonPath("$.uploadedAt").value(endsWith("Z")))
                .andExpect(jsonPath("$.agency").value("so-khcn"));
    }

    @Test
    void handsOutTheSameBytesAsAnAttachmentUnderTheVietnameseName() throws Exception {
        byte[] bytes = SampleFiles.docx();
        String id = uploaded(Stage.LEAD, stage.running(), "Đề án.docx", bytes);
        as(Stage.LEAD);
        http.perform(get("/api/evidence/" + id))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(HttpHeaders.CONTENT_DISPOSITION, containsString("attachment;")))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION,
                                containsString("filename*=UTF-8''%C4%90%E1%BB%81%20%C3%A1n.docx")))
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, FileKind.DOCX.mediaType()))
                .andExpect(content().bytes(bytes));
    }

    @Test
    void keepsEveryPartOfALargeFile() throws Exception {
        byte[] large = Arrays.copyOf(SampleFiles.pdf(), (int) FileCheck.LARGEST);
        large[large.length - 1] = 7;
        String id = uploaded(Stage.LEAD, stage.running(), "lon.pdf", large);
        as(Stage.LEAD);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/evidence/" + id))
                .build();
        byte[] stored = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
        assertThat(Arrays.equals(stored, large)).isTrue();
    }

    @Test
    void refusesWhatIsNotAccepted() throws Exception {
        upload(Stage.LEAD, stage.running(), "a.txt", SampleFiles.text("<html><script>x</script>"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.detail").value(containsString("Đề nghị gửi tệp PDF")))
                .andExpect(jsonPath("$.errors[0].field").value("file"));
    }

    @Test
    void leavesNothingBehindWhereAFileIsRefused() throws Exception {
        String code = stage.running();
        upload(Stage.LEAD, code, "a.exe", SampleFiles.exe()).andExpect(status().isUnsupportedMediaType());
        upload(Stage.LEAD, code, "a.pdf", new byte[0]).andExpect(status().isBadRequest());
        listed(Stage.LEAD, code, 0);
    }

    @Test
    void asksForTheFileThatIsMissing() throws Exception {
        as(Stage.LEAD);
        http.perform(multipart("/api/directives/" + stage.running() + "/evidence"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].code").value("missingFile"));
    }

    @ParameterizedTest
    @ValueSource(ints = {25 * 1024 * 1024 + 1, 40 * 1024 * 1024})
    void tellsTheSenderOfATooLargeFileSo(int size) throws Exception {
        String code = stage.running();
        as(Stage.LEAD);
        HttpResponse<String> answer = send(code, "a.pdf", Arrays.copyOf(SampleFiles.pdf(), size));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("25 MB");
    }

    @Test
    void takesAFileOverTheWireWithItsVietnameseName() throws Exception {
        String code = stage.running();
        as(Stage.LEAD);
        HttpResponse<String> answer = send(code, "Tờ trình số 5.pdf", SampleFiles.pdf());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(answer.body(), "$.name")).isEqualTo("Tờ trình số 5.pdf");
    }

    @Test
    void knowsNoDirectiveForThoseWhoTakeNoPart() throws Exception {
        String code = stage.running();
        upload(Stage.STRANGER, code, "a.pdf", SampleFiles.pdf()).andExpect(status().isNotFound());
        as(Stage.STRANGER);
        http.perform(get("/api/directives/" + code + "/evidence")).andExpect(status().isNotFound());
        upload(Stage.LEAD, "THU-99999", "a.pdf", SampleFiles.pdf()).andExpect(status().isNotFound());
    }

    @Test
    void takesFilesFromThoseWhoWorkOnItOnly() throws Exception {
        String code = stage.running();
        for (Actor reader : new Actor[] {Stage.MONITORING, Stage.SUPERVISOR, Stage.LEADERSHIP, Stage.ADMINISTRATOR}) {
            upload(reader, code, "a.pdf", SampleFiles.pdf())
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.errors[0].code").value("takesNoPart"));
        }
    }

    @Test
    void takesFilesFromALeadBeforeItAcceptsAndFromOthersOnceTheyAreAsked() throws Exception {
        String code = stage.assigned();
        upload(Stage.LEAD, code, "a.pdf", SampleFiles.pdf()).andExpect(status().isCreated());
        upload(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("filesClosed"));
    }

    @Test
    void takesNoFileAfterTheAnswer() throws Exception {
        String code = stage.running();
        stage.answer(code, Stage.COORDINATOR, "Thống nhất");
        upload(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf()).andExpect(status().isConflict());
        stage.submit(code);
        upload(Stage.LEAD, code, "a.pdf", SampleFiles.pdf()).andExpect(status().isConflict());
    }

    @Test
    void takesAFileInATaskOfTheDirectiveOnly() throws Exception {
        String code = stage.running();
        as(Stage.LEAD);
        http.perform(multipart("/api/directives/" + code + "/evidence")
                        .file(new MockMultipartFile("file", "a.pdf", null, SampleFiles.pdf()))
                        .param("task", EvidenceSlice.OPEN_TASK))
                .andExpect(status().isCreated());
        http.perform(multipart("/api/directives/" + code + "/evidence")
                        .file(new MockMultipartFile("file", "a.pdf", null, SampleFiles.pdf()))
                        .param("task", "another"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.errors[0].code").value("unknownTask"));
        assertThat(jdbc.sql("SELECT task_id FROM evidence WHERE directive_code = ?")
                        .param(code)
                        .query(String.class)
                        .list())
                .containsExactly(EvidenceSlice.OPEN_TASK);
    }

    @Test
    void showsEverybodyWhatTheyMaySee() throws Exception {
        String code = stage.running();
        uploaded(Stage.LEAD, code, "lead.pdf", SampleFiles.pdf());
        uploaded(Stage.COORDINATOR, code, "own.pdf", SampleFiles.pdf());
        listed(Stage.LEAD, code, 2);
        listed(Stage.MONITORING, code, 2);
        listed(Stage.SUPERVISOR, code, 2);
        listed(Stage.LEADERSHIP, code, 2);
        listed(Stage.COORDINATOR, code, 1).andExpect(jsonPath("$[0].name").value("own.pdf"));
        listed(Stage.OTHER_COORDINATOR, code, 0);
    }

    @Test
    void hidesTheFilesOfOthersFromACoordinatingAgency() throws Exception {
        String code = stage.running();
        String id = uploaded(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf());
        for (Actor reader : new Actor[] {Stage.OTHER_COORDINATOR, Stage.STRANGER, Stage.ADMINISTRATOR}) {
            as(reader);
            http.perform(get("/api/evidence/" + id)).andExpect(status().isNotFound());
            http.perform(delete("/api/evidence/" + id)).andExpect(status().isNotFound());
        }
        as(Stage.SUPERVISOR);
        http.perform(get("/api/evidence/" + id)).andExpect(status().isOk());
    }

    @Test
    void hidesTheFilesOfTheOtherMembersWhereAGroupLeads() throws Exception {
        String code = stage.ledByGroup();
        uploaded(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf());
        listed(Stage.OTHER_COORDINATOR, code, 0);
        listed(Stage.COORDINATOR, code, 1);
    }

    @Test
    void opensNothingToAnAdministrator() throws Exception {
        String code = stage.running();
        as(Stage.ADMINISTRATOR);
        http.perform(get("/api/directives/" + code + "/evidence"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.errors[0].code").value("filesNotYours"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "00000000-0000-0000-0000-000000000000", "%00", "a'b"})
    void knowsNoFileUnderAnInventedId(String id) throws Exception {
        as(Stage.MONITORING);
        http.perform(get(URI.create("/api/evidence/" + id))).andExpect(status().isNotFound());
        http.perform(delete(URI.create("/api/evidence/" + id))).andExpect(status().isNotFound());
    }

    @Test
    void letsAnAgencyTakeItsOwnFileBack() throws Exception {
        String code = stage.running();
        String id = uploaded(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf());
        as(Stage.COORDINATOR);
        http.perform(delete("/api/evidence/" + id)).andExpect(status().isNoContent());
        http.perform(get("/api/evidence/" + id)).andExpect(status().isNotFound());
        http.perform(delete("/api/evidence/" + id)).andExpect(status().isNotFound());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM evidence_content WHERE evidence_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void letsNobodyRemoveTheFileOfAnotherAgency() throws Exception {
        String code = stage.running();
        String id = uploaded(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf());
        for (Actor reader : new Actor[] {Stage.LEAD, Stage.MONITORING, Stage.SUPERVISOR}) {
            as(reader);
            http.perform(delete("/api/evidence/" + id))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.errors[0].code").value("notYourFile"));
        }
    }

    @Test
    void keepsWhatWasThereWhenTheAgencyAnswered() throws Exception {
        String code = stage.running();
        String contributed = uploaded(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf());
        String result = uploaded(Stage.LEAD, code, "b.pdf", SampleFiles.pdf());
        stage.answer(code, Stage.COORDINATOR, null);
        as(Stage.COORDINATOR);
        http.perform(delete("/api/evidence/" + contributed))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("fileSealed"));
        stage.submit(code);
        as(Stage.LEAD);
        http.perform(delete("/api/evidence/" + result)).andExpect(status().isConflict());
        listed(Stage.LEAD, code, 2);
    }

    @Test
    void recordsWhoAddedReadAndRemoved() throws Exception {
        String code = stage.running();
        String id = uploaded(Stage.COORDINATOR, code, "a.pdf", SampleFiles.pdf());
        as(Stage.SUPERVISOR);
        http.perform(get("/api/evidence/" + id)).andExpect(status().isOk());
        as(Stage.COORDINATOR);
        http.perform(delete("/api/evidence/" + id)).andExpect(status().isNoContent());
        assertThat(audit.of("directive:" + code, 0, 2))
                .extracting(AuditEntry::action, AuditEntry::actor, AuditEntry::agency, AuditEntry::detail)
                .containsExactly(
                        tuple("EVIDENCE_REMOVED", "so-noi-vu", "so-noi-vu", "a.pdf"),
                        tuple("EVIDENCE_ADDED", "so-noi-vu", "so-noi-vu", "a.pdf"));
        AuditEntry read = audit.of("evidence:" + id, 0, 5).get(0);
        assertThat(read.action()).isEqualTo("EVIDENCE_READ");
        assertThat(read.actor()).isEqualTo("supervisor");
        assertThat(read.confined()).isTrue();
        assertThat(read.after()).hasSize(64);
    }

    @Test
    void namesWhatWasAlteredOrIsMissingAndHandsNeitherOut() throws Exception {
        String code = stage.running();
        uploaded(Stage.LEAD, code, "intact.pdf", SampleFiles.pdf());
        String altered = uploaded(Stage.LEAD, code, "altered.pdf", SampleFiles.pdf());
        String missing = uploaded(Stage.LEAD, code, "missing.pdf", SampleFiles.pdf());
        byte[] forged = SampleFiles.pdf();
        forged[forged.length - 2] ^= 1;
        jdbc.sql("UPDATE evidence_content SET content = ? WHERE evidence_id = ?")
                .params(forged, altered)
                .update();
        jdbc.sql("DELETE FROM evidence_content WHERE evidence_id = ?")
                .param(missing)
                .update();

        assertThat(verification.verify().findings())
                .filteredOn(finding -> finding.directiveCode().equals(code))
                .extracting(EvidenceVerification.Finding::name, EvidenceVerification.Finding::damage)
                .containsExactlyInAnyOrder(
                        tuple("altered.pdf", EvidenceVerification.Damage.ALTERED),
                        tuple("missing.pdf", EvidenceVerification.Damage.MISSING));
        as(Stage.LEAD);
        http.perform(get("/api/evidence/" + altered))
                .andExpect(status().isInternalServerError())
                .andExpect(jsonPath("$.errors[0].code").value("fileNotIntact"));
        jdbc.sql("DELETE FROM evidence_content WHERE evidence_id = ?")
                .param(altered)
                .update();
        jdbc.sql("DELETE FROM evidence WHERE id IN (?, ?)")
                .params(altered, missing)
                .update();
    }

    @Test
    void checksMoreFilesThanOnePage() throws Exception {
        long before = verification.verify().checked();
        for (int i = 0; i < 101; i++) {
            String id = UUID.randomUUID().toString();
            jdbc.sql("INSERT INTO evidence (id, directive_code, agency, name, media_type, size_bytes, sha256,"
                            + " uploaded_by, uploaded_at) VALUES (?, 'NONE', 'so-khcn', 'a', 'text/plain', 0, ?, 'x',"
                            + " CURRENT_TIMESTAMP)")
                    .params(id, Sha256.of(InputStream.nullInputStream()))
                    .update();
        }
        EvidenceVerification.Report report = verification.verify();
        assertThat(report.checked()).isEqualTo(before + 101);
        assertThat(report.findings()).isEmpty();
        jdbc.sql("DELETE FROM evidence WHERE directive_code = 'NONE'").update();
    }

    private void as(Actor actor) {
        given(signedIn.get()).willReturn(actor);
    }

    private ResultActions upload(Actor actor, String code, String name, byte[] bytes) throws Exception {
        as(actor);
        return http.perform(multipart("/api/directives/" + code + "/evidence")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes)));
    }

    private String uploaded(Actor actor, String code, String name, byte[] bytes) throws Exception {
        String body = upload(actor, code, name, bytes)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(body, "$.id");
    }

    private ResultActions listed(Actor actor, String code, int files) throws Exception {
        as(actor);
        return http.perform(get("/api/directives/" + code + "/evidence"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(files)));
    }

    /** Sends a real request: the limits are kept by the server, which the other tests go past. */
    private HttpResponse<String> send(String code, String name, byte[] bytes) throws Exception {
        String boundary = "----ranh-gioi";
        byte[] head =
                SampleFiles.text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] tail = SampleFiles.text("\r\n--" + boundary + "--\r\n");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/directives/" + code + "/evidence"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(SampleFiles.join(SampleFiles.join(head, bytes), tail)))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }
}
