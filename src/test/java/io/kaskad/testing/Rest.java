package io.kaskad.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A machine that talks to a running Kaskad's REST with an API key. */
public final class Rest {

    private static final String JSON = "application/json";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;
    private final String key;

    public Rest(int port) {
        this(port, RunningKaskad.KEY);
    }

    public Rest(int port, String key) {
        this.port = port;
        this.key = key;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), JSON);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json), JSON);
    }

    public Answer putText(String path, String text) {
        return send("PUT", path, BodyPublishers.ofString(text), "text/plain");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), JSON);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), JSON, headers);
    }

    public Answer postAs(String contentType, String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), contentType);
    }

    /** In chunks, so that nobody knows beforehand how long it is. */
    public Answer postWithoutLength(String path, String json) {
        return postWithoutLength(path, JSON, json);
    }

    public Answer postWithoutLength(String path, String contentType, String content) {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content.getBytes(UTF_8)));
        return send("POST", path, body, contentType);
    }

    public Answer postBytes(String path, byte[] json, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(json), JSON, headers);
    }

    public Answer postBytesAs(String contentType, String path, byte[] body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(body), contentType, headers);
    }

    /** As a form of a web page does with files. */
    public Answer upload(String path, Map<String, byte[]> files) {
        var boundary = "----" + UUID.randomUUID();
        var parts = new ArrayList<byte[]>();
        files.forEach((name, content) -> {
            parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(UTF_8));
            parts.add(content);
            parts.add("\r\n".getBytes(UTF_8));
        });
        parts.add(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send("POST", path, BodyPublishers.ofByteArrays(parts), "multipart/form-data; boundary=" + boundary);
    }

    public Answer send(String method, String path) {
        return send(method, path, BodyPublishers.noBody(), JSON);
    }

    private Answer send(String method, String path, BodyPublisher body, String contentType, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", contentType);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public <T> T at(String jsonPath) {
            return JsonPath.<T>read(body(), "$." + jsonPath);
        }

        public List<Map<String, Object>> items() {
            return at("items");
        }

        /** What each item of a list calls so. */
        public List<Object> items(String name) {
            return items().stream().map(item -> item.get(name)).toList();
        }

        public Answer is(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }

        /** A problem as RFC 9457 has it, whose detail says this. */
        public Answer isRefusedWith(int status, String says) {
            is(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(this.<Integer>at("status")).isEqualTo(status);
            assertThat(this.<String>at("title")).isNotBlank();
            assertThat(this.<String>at("detail")).contains(says);
            return this;
        }
    }
}
