package io.kaskad.channels.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls a provider and says how far that got, which decides what a lost connection means: without a connection the provider
 * has taken nothing; afterwards nobody knows. Follows no redirects, keeps no cookies, tries nothing twice by itself.
 */
public final class HttpCaller implements AutoCloseable {

    /** How many calls a provider usually takes at once. */
    public static final int USUAL_CONCURRENCY = 50;

    private static final int MOST_BYTES = 1_000_000;
    private static final Timeout ASKED_AFTER = Timeout.ofMilliseconds(500);
    private static final Timeout CLOSED_AFTER = Timeout.ofMinutes(5);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;
    private final Duration longest;

    /** @param longest how long a call may take in all */
    public HttpCaller(Duration longest) {
        this(longest, USUAL_CONCURRENCY);
    }

    /**
     * @param longest how long a call may take in all
     * @param concurrency how many connections at most
     */
    public HttpCaller(Duration longest, int concurrency) {
        this(longest, concurrency, SystemDefaultDnsResolver.INSTANCE);
    }

    /** @param names refuses by an exception to go where nobody must be led */
    public HttpCaller(Duration longest, int concurrency, DnsResolver names) {
        var timeout = Timeout.of(longest);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(concurrency)
                .setMaxConnTotal(concurrency)
                .setDnsResolver(names)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(longest.dividedBy(2)))
                        .setSocketTimeout(timeout)
                        .setValidateAfterInactivity(ASKED_AFTER)
                        .setTimeToLive(CLOSED_AFTER)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Kaskad")
                .build();
        var timer = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "kaskad-http-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        this.deadlines = timer;
        this.longest = longest;
    }

    public Outcome post(Request request) {
        var post = new HttpUriRequestBase("POST", request.uri());
        request.headers().forEach(post::addHeader);
        post.setEntity(new ByteArrayEntity(request.body(), ContentType.parse(request.contentType())));
        return call(post);
    }

    public Outcome get(URI uri) {
        return call(new HttpUriRequestBase("GET", uri));
    }

    /**
     * A file, whatever the status is.
     *
     * @throws Fetched.TooLong if there is more of it than that
     * @throws IOException if it did not come in time, or not at all
     */
    public Fetched fetch(URI uri, int mostBytes) throws IOException {
        var request = new HttpUriRequestBase("GET", uri);
        var cut = deadlines.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> fetched(response, mostBytes));
        } catch (RuntimeException e) {
            throw new IOException(e);
        } finally {
            cut.cancel(false);
        }
    }

    private static Fetched fetched(ClassicHttpResponse response, int mostBytes) throws IOException {
        return new Fetched(
                response.getCode(),
                body(response, mostBytes),
                header(response, "Content-Type"),
                header(response, "Content-Disposition"));
    }

    private static String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    private Outcome call(HttpUriRequestBase request) {
        var cut = deadlines.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, HttpCaller::answered);
        } catch (UnknownHostException
                | ConnectException
                | ConnectTimeoutException
                | NoRouteToHostException
                | SSLHandshakeException e) {
            return new Outcome.NotConnected(e.getClass().getSimpleName());
        } catch (IOException | RuntimeException e) {
            return new Outcome.Lost(e.getClass().getSimpleName());
        } finally {
            cut.cancel(false);
        }
    }

    private static Outcome answered(ClassicHttpResponse response) throws IOException {
        var retryAfter = response.getFirstHeader("Retry-After");
        return new Outcome.Answered(
                response.getCode(),
                new String(body(response, MOST_BYTES), StandardCharsets.UTF_8),
                retryAfter == null ? null : retryAfter.getValue());
    }

    private static byte[] body(ClassicHttpResponse response, int mostBytes) throws IOException {
        var entity = response.getEntity();
        var body = entity == null ? new byte[0] : entity.getContent().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new Fetched.TooLong(mostBytes);
        }
        return body;
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
