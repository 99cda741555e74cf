package vn.dondoc.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody whose browser has the tab with the files open, as the server sees it: a session, cookies, Camunda's token. */
final class TabVisitor {

    static final String PASSWORD = "a-password-for-tests";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAGE_TOKEN =
            Pattern.compile("name=\"_csrf\" (?:type=\"hidden\" )?(?:value|content)=\"([^\"]+)\"");
    private static final String BOUNDARY = "the-boundary-of-the-parts";
    private static final int TRIES = 100;

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    TabVisitor(String base) {
        this.base = base;
    }

    static String evidenceOf(String task) {
        return "/camunda/api/dondoc/task/" + task + "/evidence";
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }

    TabVisitor signedIn(String account) {
        Matcher token = PAGE_TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("no token");
        }
        String form = "username=" + account + "&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        get("/camunda/api/engine/engine/");
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> delete(String path) {
        return send(withToken(request(path)).DELETE());
    }

    HttpResponse<String> attach(String task, String name, byte[] bytes) {
        return send(withToken(upload(task, name, bytes)));
    }

    HttpResponse<String> attachWithoutToken(String task, String name, byte[] bytes) {
        return send(upload(task, name, bytes));
    }

    /** Issues a directive, as a program does. */
    HttpResponse<String> postAs(String account, String directive) {
        String credentials = account + ":" + PASSWORD;
        return send(request("/api/directives")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(directive)));
    }

    String taskOf(String businessKey) {
        return taskOf(businessKey, "");
    }

    /** Tasks behind an asynchronous step take a moment. */
    String taskOf(String businessKey, String step) {
        String path = "/camunda/api/engine/engine/default/task?maxResults=1&processInstanceBusinessKey="
                + businessKey.replace("#", "%23") + "&taskDefinitionKeyLike=" + step + "%25";
        for (int i = 0; i < TRIES; i++) {
            JsonNode tasks = read(get(path).body());
            if (tasks.isArray() && !tasks.isEmpty()) {
                return tasks.at("/0/id").asText();
            }
            pause();
        }
        throw new AssertionError("no task of " + businessKey);
    }

    void claim(String task, String account) {
        act(task, "claim", JSON.createObjectNode().put("userId", account));
    }

    void complete(String task, String... fields) {
        var variables = JSON.createObjectNode();
        for (int i = 0; i < fields.length; i += 2) {
            variables.putObject(fields[i]).put("value", fields[i + 1]);
        }
        act(task, "submit-form", JSON.createObjectNode().set("variables", variables));
    }

    private void act(String task, String what, JsonNode body) {
        HttpResponse<String> answer =
                send(withToken(request("/camunda/api/engine/engine/default/task/" + task + "/" + what))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder upload(String task, String name, byte[] bytes) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return request(evidenceOf(task))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(List.of(head, bytes, foot)));
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
