package io.kaskad.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Somebody who talks to a running Kaskad: a browser with its cookies, or a machine with its key. Follows no redirects. */
public final class Visitor {

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private Visitor(int port) {
        this.base = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    public static Visitor at(int port) {
        return new Visitor(port);
    }

    /** Logged in, as a browser would be. */
    public static Visitor loggedIn(int port, String user, String password) {
        var visitor = at(port);
        var answer = visitor.logIn(user, password);
        if (answer.statusCode() != 204) {
            throw new IllegalStateException("login answered " + answer.statusCode() + ": " + answer.body());
        }
        return visitor;
    }

    public static Visitor administrator(int port) {
        return loggedIn(port, "admin", RunningKaskad.ADMIN_PASSWORD);
    }

    public static String[] bearer(String key) {
        return new String[] {"Authorization", "Bearer " + key};
    }

    public static String[] basic(String user, String password) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return new String[] {"Authorization", "Basic " + credentials};
    }

    public HttpResponse<String> logIn(String user, String password) {
        get("/api/session");
        return form("/login", "username=" + encoded(user) + "&password=" + encoded(password), token());
    }

    public HttpResponse<String> logOut() {
        return form("/logout", "", token());
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, json, with(headers, "Content-Type", "application/json"));
    }

    public HttpResponse<String> delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    public HttpResponse<String> form(String path, String body, String... headers) {
        return send("POST", path, body, with(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header that proves a change was not forged. */
    public String[] token() {
        return new String[] {"X-KASKAD-CSRF", cookie("KASKAD-CSRF").orElse("")};
    }

    /** The same for the engine's web apps. */
    public String[] engineToken() {
        return new String[] {"X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse("")};
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    public void keepCookie(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain("localhost.local"); // as the cookie store calls localhost, so that an answer replaces it
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    private static String[] with(String[] headers, String name, String value) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
