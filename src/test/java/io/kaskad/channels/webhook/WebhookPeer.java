package io.kaskad.channels.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.http.WebPeer;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A shop's own system, which knows how webhooks are signed. */
final class WebhookPeer extends WebPeer {

    static final String SECRET = secret("0123456789abcdef0123456789abcdef");
    private static final String ANOTHER = secret("another secret of thirty-two by.");

    private final AtomicInteger number = new AtomicInteger(1000);
    private final Instant written = Instant.now();
    private final Provider provider = new WebhookProvider(
            "crm",
            new WebhookSettings(
                    URI.create(url() + "/kaskad?key=1"),
                    SECRET,
                    EnumSet.of(Channel.WEBHOOK, Channel.CALL),
                    TIMEOUT,
                    true),
            Clock.systemUTC());

    private static String secret(String key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key.getBytes(UTF_8));
    }

    @Override
    protected MappingBuilder handover() {
        return post("/kaskad?key=1");
    }

    @Override
    protected String yes() {
        return "{}";
    }

    @Override
    protected String taken(String body) {
        return Json.tree(body).at("/data/messageId").asText();
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        return Outbound.message(
                Channel.CALL,
                "+7916123" + number.incrementAndGet(),
                new Text(null, "Words " + UUID.randomUUID(), null));
    }

    @Override
    public List<String> secrets() {
        return List.of(SECRET, SECRET.substring("whsec_".length()));
    }

    @Override
    public void refusesAddress() {
        answers(422, "{\"error\": \"no such customer\"}");
    }

    @Override
    public void throttles() {
        web.stubFor(handover().willReturn(aResponse().withStatus(429).withHeader("Retry-After", "7")));
    }

    @Override
    public void refusesCredentials() {
        answers(401, "{}");
    }

    @Override
    public Set<Status> reportable() {
        return EnumSet.allOf(Status.class);
    }

    @Override
    public void reports(Accepted accepted, OutboundMessage message, Status status) {
        says(SECRET, Instant.now(), body(accepted.providerMessageId(), status));
    }

    @Override
    public void isImpersonated(Accepted accepted, OutboundMessage message, Status status) {
        says(ANOTHER, Instant.now(), body(accepted.providerMessageId(), status));
    }

    String body(String message, Status status) {
        return Json.write(Map.of(
                "type",
                "message." + status.name().toLowerCase(Locale.ROOT),
                "timestamp",
                written.toString(),
                "data",
                Map.of("messageId", message)));
    }

    List<LoggedRequest> requests() {
        return web.findAll(postRequestedFor(anyUrl()));
    }

    Report says(String secret, Instant at, String body) {
        return calls(signed(secret, at, body), body);
    }

    Map<String, String> signed(String secret, Instant at, String body) {
        try {
            var signature = new Webhook(secret).sign("msg_1", at.getEpochSecond(), body);
            return Map.of(
                    "webhook-id",
                    "msg_1",
                    "webhook-timestamp",
                    String.valueOf(at.getEpochSecond()),
                    "webhook-signature",
                    "v1,bm9wZQ== " + signature);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
