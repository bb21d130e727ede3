package io.kaskad.channels.webpush;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.common.Metadata.metadata;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Peer;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.channels.site.Deed;
import io.kaskad.channels.site.KeptKeys;
import io.kaskad.channels.site.SignedReports;
import io.kaskad.channels.site.SiteTables;
import io.kaskad.testing.Outbound;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A push service (RFC 8030) that lets in only whom it knows by VAPID (RFC 8292), and one browser behind it that can read. */
final class PushService implements Peer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAKES = "takes";

    private static final Map<Status, Deed> DEEDS = Map.of(Status.DELIVERED, Deed.SHOWN, Status.CLICKED, Deed.CLICKED);
    private static final Duration TIMEOUT = Duration.ofMillis(800);
    private static final KeptKeys KEYS = new KeptKeys(SiteTables.fresh("h2"));
    private static final SignedReports REPORTS = new SignedReports(KEYS, SiteTables.PUBLIC_URL);
    private static final SignedReports SOMEBODY_ELSES = SiteTables.signedReports();

    static {
        // the first call loads classes for longer than a test's time-out
        try (var first = new PushService(Duration.ofSeconds(30))) {
            first.accepts();
            first.provider.handOver(first.message());
        }
    }

    final Browser browser = Browser.fresh();
    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final Told told = new Told();
    private final WebPushProvider provider;
    private final String address;

    PushService() {
        this(TIMEOUT);
    }

    private PushService(Duration timeout) {
        server.start();
        address = server.baseUrl();
        var settings = new WebPushSettings(
                "mailto:push@shop.example", null, null, TIMEOUT, List.of("localhost:" + server.port()), List.of());
        var keys = PushKeys.of("webpush", settings, KEYS);
        provider = new WebPushProvider("webpush", settings, keys, REPORTS, told.inbox(), told.ear(), Clock.systemUTC());
    }

    @Override
    public WebPushProvider provider() {
        return provider;
    }

    String endpoint() {
        return address + "/push/a-secret-address";
    }

    @Override
    public OutboundMessage message() {
        return Outbound.message(
                Channel.WEBPUSH,
                browser.subscription(endpoint()),
                new Text("Заказ", "text " + UUID.randomUUID(), null));
    }

    /** Ids that the browser has read; a message whose sender is not who subscribed is none. */
    @Override
    public List<String> taken() {
        return requests()
                .map(this::read)
                .map(notice -> notice.path("id").asText())
                .toList();
    }

    Stream<LoggedRequest> requests() {
        return server.getAllServeEvents().stream()
                .filter(event -> event.getStubMapping().getMetadata() != null
                        && event.getStubMapping().getMetadata().containsKey(TAKES))
                .map(ServeEvent::getRequest)
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate));
    }

    JsonNode read(LoggedRequest request) {
        try {
            if (!"aes128gcm".equals(request.getHeader("Content-Encoding"))
                    || Long.parseLong(request.getHeader("TTL")) < 0) {
                throw new AssertionError("no push message");
            }
            checkSender(request.getHeader("Authorization"));
            return JSON.readTree(browser.decrypted(request.getBody()));
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError("It cannot be read", e);
        }
    }

    /** Signed by the key that the browser has subscribed with, for us, and not for longer than a day. */
    private void checkSender(String authorization) throws GeneralSecurityException, IOException {
        var matcher = java.util.regex.Pattern.compile("vapid t=([\\w-]+)\\.([\\w-]+)\\.([\\w-]+), ?k=([\\w-]+)")
                .matcher(authorization);
        if (!matcher.matches() || !matcher.group(4).equals(provider.publicKey())) {
            throw new GeneralSecurityException("Another key than that of the subscription");
        }
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Browser.publicKey(Browser.decoded(matcher.group(4))));
        signature.update((matcher.group(1) + "." + matcher.group(2)).getBytes());
        var header = JSON.readTree(Browser.decoded(matcher.group(1)));
        var claims = JSON.readTree(Browser.decoded(matcher.group(2)));
        var until = Instant.ofEpochSecond(claims.path("exp").asLong());
        if (!signature.verify(Browser.decoded(matcher.group(3)))
                || !header.path("alg").asText().equals("ES256")
                || !claims.path("aud").asText().equals(address)
                || !claims.path("sub").asText().equals("mailto:push@shop.example")
                || until.isBefore(Instant.now())
                || until.isAfter(Instant.now().plus(Duration.ofHours(24)))) {
            throw new GeneralSecurityException("Not who subscribed, or not for here, or for too long");
        }
    }

    @Override
    public List<String> secrets() {
        return List.of("a-secret-address", Browser.encoded(browser.secret()), "push@shop.example");
    }

    @Override
    public void accepts() {
        answers(aResponse().withStatus(201).withHeader("Location", address + "/message/1"), true);
    }

    void answers(int status, String body) {
        answers(aResponse().withStatus(status).withBody(body), false);
    }

    void answers(ResponseDefinitionBuilder answer, boolean takes) {
        var stub = any(anyUrl()).willReturn(answer);
        server.removeStubMapping(any(anyUrl()).build());
        server.stubFor(takes ? stub.withMetadata(metadata().attr(TAKES, true)) : stub);
    }

    @Override
    public void refusesAddress() {
        answers(410, "");
    }

    @Override
    public void throttles() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "2"), false);
    }

    @Override
    public void refusesCredentials() {
        answers(403, "{\"reason\":\"BadJwtToken\"}");
    }

    @Override
    public void fallsSilent() {
        answers(aResponse().withStatus(201).withFixedDelay(3_000), false);
    }

    @Override
    public void takesAndFallsSilent() {
        answers(aResponse().withStatus(201).withFixedDelay(3_000), true);
    }

    @Override
    public void takesAndCutsItsAnswer() {
        answers(aResponse().withStatus(201).withFault(Fault.MALFORMED_RESPONSE_CHUNK), true);
    }

    @Override
    public void isGone() {
        server.stop();
    }

    @Override
    public Set<Status> reportable() {
        return DEEDS.keySet();
    }

    /** As our service worker does it, by the token that came along. */
    @Override
    public void reports(Handover.Accepted accepted, OutboundMessage message, Status status) {
        report(REPORTS.token("webpush", UUID.fromString(accepted.providerMessageId())), status);
    }

    @Override
    public void isImpersonated(Handover.Accepted accepted, OutboundMessage message, Status status) {
        report(SOMEBODY_ELSES.token("webpush", message.id()), status);
    }

    private void report(String token, Status status) {
        REPORTS.message("webpush", token).ifPresent(id -> provider.reported(id, DEEDS.get(status), ""));
    }

    @Override
    public Told told() {
        return told;
    }

    @Override
    public void close() {
        provider.close();
        server.stop();
    }
}
