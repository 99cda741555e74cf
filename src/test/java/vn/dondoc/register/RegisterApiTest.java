package vn.dondoc.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.NewDirectiveBuilder;
import vn.dondoc.Office;
import vn.dondoc.ServerTest;
import vn.dondoc.Visitor;

/** Programs that call the register with a password in the header, on 24/11/2025. */
abstract class RegisterApiTest extends ServerTest {

    static final String SUPERVISOR = "supervisor";
    static final String LEADER = "leader";

    /** Officers of agencies that coordinate. */
    static final String FINANCE = "finance";

    static final String HOME_AFFAIRS = "home-affairs";

    /** An officer of an agency that takes no part. */
    static final String OUTSIDER = "outsider";

    static final String FINANCE_AGENCY = "so-tai-chinh";
    static final String HOME_AFFAIRS_AGENCY = "so-noi-vu";
    static final String OUTSIDE_AGENCY = "so-y-te";
    static final String GROUP = "nhom-so-ban-nganh-tinh";

    @Autowired
    ObjectMapper mapper;

    private final Map<String, Visitor> programs = new HashMap<>();

    @BeforeEach
    void loadMoreAccounts() {
        if (!accounts.exists(OUTSIDER)) {
            load(SUPERVISOR, "supervisors");
            load(LEADER, "leadership");
            load(FINANCE, FINANCE_AGENCY);
            load(HOME_AFFAIRS, HOME_AFFAIRS_AGENCY);
            load(OUTSIDER, OUTSIDE_AGENCY);
        }
    }

    Visitor by(String account) {
        return programs.computeIfAbsent(account, this::program);
    }

    /** What the account reads at a path. */
    JsonNode read(String account, String path) {
        return ok(by(account).get(path));
    }

    HttpResponse<String> send(String account, String path, Map<String, ?> body) {
        return by(account).post(path, json(body));
    }

    JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return tree(answer);
    }

    JsonNode created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return tree(answer);
    }

    /** The problem that is answered, after a look at what all problems have. */
    JsonNode refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = tree(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception", "vn.dondoc", "org.springframework");
        return problem;
    }

    /** Refused with 400, naming the field. */
    JsonNode refusedField(String field, HttpResponse<String> answer) {
        JsonNode problem = refused(400, answer);
        assertThat(problem.at("/errors/0/field").asText()).as(answer.body()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asText()).isNotBlank();
        return problem;
    }

    static String codeOf(JsonNode problem) {
        return problem.at("/errors/0/code").asText();
    }

    static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(element -> element.path(field).asText(null))
                .toList();
    }

    /** A directive as it can be posted, with some fields given, in pairs; a null takes the field out. */
    static Map<String, Object> wanted(Object... fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("number", "7");
        body.put("section", "II. Về hạ tầng số");
        body.put("content", "Đồng bộ dữ liệu cơ sở dữ liệu chuyên ngành.");
        body.put("sourceDocument", "Kế hoạch số 02-KH/BCĐTW");
        body.put("plan", Office.newPlan());
        body.put("leadAgency", AGENCY);
        body.put("coordinatingAgencies", List.of());
        body.put("deadline", "31/12/2025");
        body.put("requiredResult", "Báo cáo của Sở");
        body.put("classification", "PUBLIC");
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        body.values().removeIf(value -> value == null);
        return body;
    }

    HttpResponse<String> post(Map<String, Object> wanted) {
        return send(MONITOR, "/api/directives", wanted);
    }

    /** A directive that the lead agency has accepted, and whose coordinating agencies have been asked. */
    String accepted(NewDirectiveBuilder directive) {
        String code = office.issue(directive);
        office.complete(AGENCY, code, "userTask_acceptDirective", Map.of("decision", "accept"));
        office.runJobs();
        return code;
    }

    String json(Object body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return mapper.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
