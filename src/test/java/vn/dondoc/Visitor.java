package vn.dondoc;

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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser and its cookies, or a program with a password. Never follows redirects. */
public final class Visitor {

    public static final String PASSWORD = "a-password-for-tests";

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" (?:type=\"hidden\" )?(?:value|content)=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String authorization;

    public Visitor(int port) {
        base = "http://localhost:" + port;
    }

    public Visitor withPassword(String account, String password) {
        String credentials = account + ":" + password;
        authorization = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Visitor withPassword(String account) {
        return withPassword(account, PASSWORD);
    }

    /** Signs in on the page. */
    public Visitor signedIn(String account) {
        signIn(account, PASSWORD);
        return this;
    }

    public HttpResponse<String> signIn(String account, String password) {
        String form = "username=" + encoded(account) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token("/login"));
        return send(request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public HttpResponse<String> signOut() {
        return send(request("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(token("/")))));
    }

    /** What a page of ours, or the one that it leads to, says. */
    public HttpResponse<String> read(String page) {
        HttpResponse<String> answer = get(page, "Accept", "text/html");
        return answer.headers()
                .firstValue("Location")
                .map(address -> get(URI.create(address).getPath(), "Accept", "text/html"))
                .orElse(answer);
    }

    /** Sends a form that stands on a page: its fields in pairs of name and value. */
    public HttpResponse<String> submit(String page, String address, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(token(page)));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString())));
    }

    /** The token in a page of ours. */
    public String token(String page) {
        Matcher matcher = TOKEN.matcher(read(page).body());
        if (!matcher.find()) {
            throw new AssertionError("no token on " + page);
        }
        return matcher.group(1);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(with(request(path), headers).GET());
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = with(request(path), headers).method(method, BodyPublishers.ofString(json));
        return send(json.isEmpty() ? request : request.header("Content-Type", "application/json"));
    }

    /** As the web applications call: with Camunda's token. */
    public HttpResponse<String> webapp(String method, String path, String json) {
        get("/camunda/api/engine/engine/");
        return send(
                method,
                path,
                json,
                "X-XSRF-TOKEN",
                cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse("none"));
    }

    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
