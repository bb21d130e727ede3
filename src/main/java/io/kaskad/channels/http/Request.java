package io.kaskad.channels.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What to post where. */
public record Request(URI uri, Map<String, String> headers, String contentType, byte[] body) {

    public static Request json(URI uri, Map<String, String> headers, String body) {
        return new Request(uri, headers, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves out what it says: addresses of calls have keys in them. */
    @Override
    public String toString() {
        return "Request[" + uri.getHost() + ", " + body.length + " bytes]";
    }
}
