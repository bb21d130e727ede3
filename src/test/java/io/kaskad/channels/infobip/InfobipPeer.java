package io.kaskad.channels.infobip;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.kaskad.channels.Call;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Peer;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.Told;
import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.Request;
import io.kaskad.testing.Outbound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Infobip, as its documentation has it. */
final class InfobipPeer implements Peer {

    static final String KEY = "5f5d7ab4c9e3-api-key";
    static final String PASSWORD = "webhook-password";
    static final String SECRET = "webhook-secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TAKEN = "taken";
    private static final String NOT_TAKEN = "not taken";
    private static final int LONGER_THAN_ANYBODY_WAITS = 3_000;

    final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final Told told = new Told();
    private final Channel channel;
    private final InfobipProvider provider;

    InfobipPeer(Channel channel) {
        this.channel = channel;
        server.start();
        provider = provider(server.baseUrl() + "/");
        accepts();
        warmUp();
    }

    /** The first call of a process takes longer than anybody has patience for here. */
    private void warmUp() {
        try (var caller = new HttpCaller(Duration.ofSeconds(20), 1)) {
            caller.post(Request.json(URI.create(server.baseUrl() + "/"), Map.of(), "{}"));
        }
        server.resetRequests();
    }

    static InfobipProvider provider(String url) {
        var settings = new InfobipSettings(
                URI.create(url),
                KEY,
                "Shop",
                "Shop on Viber",
                InfobipSettings.Label.PROMOTIONAL,
                "infobip",
                PASSWORD,
                SECRET,
                "X-Signature",
                Duration.ofMillis(500),
                null);
        return new InfobipProvider("infobip-1", settings, "https://kaskad.example.org", Clock.systemUTC());
    }

    @Override
    public InfobipProvider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        return Outbound.message(channel, "+79161234567", new Text(null, "Ваш заказ " + UUID.randomUUID(), null));
    }

    @Override
    public List<String> taken() {
        var events = server.getAllServeEvents().stream()
                .filter(event -> TAKEN.equals(event.getStubMapping().getName()))
                .map(event -> json(event.getRequest().getBodyAsString())
                        .at("/messages/0/destinations/0/messageId")
                        .asText())
                .toList();
        return events;
    }

    @Override
    public List<String> secrets() {
        return List.of(KEY, PASSWORD, SECRET, "79161234567");
    }

    /** Says this to all that comes. */
    void answers(int status, String body) {
        answers(
                status < 300 && body.contains("PENDING") ? TAKEN : NOT_TAKEN,
                aResponse().withStatus(status).withBody(body));
    }

    private void answers(String name, ResponseDefinitionBuilder answer) {
        server.resetMappings();
        server.stubFor(any(anyUrl())
                .withName(name)
                .willReturn(answer.withHeader("Content-Type", "application/json;charset=UTF-8")));
    }

    @Override
    public void accepts() {
        answers(200, status(1, "PENDING", 26, "PENDING_ACCEPTED"));
    }

    @Override
    public void refusesAddress() {
        answers(200, status(5, "REJECTED", 52, "REJECTED_DESTINATION"));
    }

    static String status(int groupId, String groupName, int id, String name) {
        return """
                {
                  "bulkId": "a28dd97c-2222-4fcf-99f1-0b557ed381da",
                  "messages": [
                    {
                      "messageId": "a28dd97c-1ffb-4fcf-99f1-0b557ed381da",
                      "status": {
                        "groupId": %d,
                        "groupName": "%s",
                        "id": %d,
                        "name": "%s",
                        "description": "Message sent to next instance"
                      },
                      "destination": "79161234567",
                      "details": {
                        "messageCount": 1
                      }
                    }
                  ]
                }
                """.formatted(groupId, groupName, id, name);
    }

    @Override
    public void throttles() {
        answers(429, exception("TOO_MANY_REQUESTS", "Too many requests"));
    }

    @Override
    public void refusesCredentials() {
        answers(401, exception("UNAUTHORIZED", "Invalid login details"));
    }

    private static String exception(String id, String text) {
        return """
                {"requestError": {"serviceException": {"messageId": "%s", "text": "%s"}}}
                """.formatted(id, text);
    }

    @Override
    public void fallsSilent() {
        answers(NOT_TAKEN, aResponse().withStatus(200).withFixedDelay(LONGER_THAN_ANYBODY_WAITS));
    }

    @Override
    public void takesAndFallsSilent() {
        answers(TAKEN, aResponse().withStatus(200).withFixedDelay(LONGER_THAN_ANYBODY_WAITS));
    }

    @Override
    public void takesAndCutsItsAnswer() {
        answers(TAKEN, aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    @Override
    public void isGone() {
        server.stop();
    }

    @Override
    public Set<Status> reportable() {
        var all = EnumSet.of(Status.SENT, Status.DELIVERED, Status.FAILED, Status.BOUNCED, Status.EXPIRED);
        if (channel == Channel.VIBER) {
            all.add(Status.OPENED);
        }
        return all;
    }

    @Override
    public void reports(Accepted accepted, OutboundMessage message, Status status) {
        var report = provider.read(
                channel == Channel.VIBER ? byToken(report(accepted, status)) : byPassword(report(accepted, status)));
        told.keep((Report.Told) report);
    }

    @Override
    public void isImpersonated(Accepted accepted, OutboundMessage message, Status status) {
        if (provider.read(call(Map.of(), Map.of(), report(accepted, status))) instanceof Report.Told forged) {
            told.keep(forged);
        }
    }

    private Call byToken(String body) {
        var url =
                URI.create(lastRequest().at("/messages/0/webhooks/delivery/url").asText());
        var token = url.getQuery().replace("token=", "");
        return call(Map.of("token", List.of(token)), Map.of(), body);
    }

    static Call byPassword(String body) {
        var credentials = Base64.getEncoder().encodeToString(("infobip:" + PASSWORD).getBytes(UTF_8));
        return call(Map.of(), Map.of("authorization", "Basic " + credentials), body);
    }

    static Call call(Map<String, List<String>> query, Map<String, String> headers, String body) {
        return new Call("POST", query, headers, body.getBytes(UTF_8));
    }

    JsonNode lastRequest() {
        return json(server.getAllServeEvents().get(0).getRequest().getBodyAsString());
    }

    private static String report(Accepted accepted, Status status) {
        var id = accepted.providerMessageId();
        return switch (status) {
            case SENT -> delivery(id, "DELIVERED", 2, "DELIVERED_TO_OPERATOR", 0);
            case DELIVERED -> delivery(id, "DELIVERED", 5, "DELIVERED_TO_HANDSET", 0);
            case FAILED -> delivery(id, "UNDELIVERABLE", 4, "UNDELIVERABLE_REJECTED_OPERATOR", 500);
            case BOUNCED -> delivery(id, "UNDELIVERABLE", 9, "UNDELIVERABLE_NOT_DELIVERED", 1);
            case EXPIRED -> delivery(id, "EXPIRED", 15, "EXPIRED_EXPIRED", 27);
            default -> """
                    {"results": [{
                      "messageId": "%s",
                      "from": "385919998888",
                      "to": "41793026731",
                      "sentAt": "2023-04-05T11:21:57.793+0000",
                      "seenAt": "2023-04-05T11:22:10.251+0000"
                    }]}
                    """.formatted(id);
        };
    }

    static String delivery(String messageId, String group, int id, String name, int error) {
        return """
                {
                  "results": [
                    {
                      "bulkId": "BULK-ID-123-xyz",
                      "messageId": "%s",
                      "to": "41793026727",
                      "sentAt": "2019-11-09T16:00:00.000+0000",
                      "doneAt": "2019-11-09T16:00:05.000+0000",
                      "messageCount": 2,
                      "price": {
                        "pricePerMessage": 0.01,
                        "currency": "EUR"
                      },
                      "status": {
                        "groupId": 3,
                        "groupName": "%s",
                        "id": %d,
                        "name": "%s",
                        "description": "As documented"
                      },
                      "error": {
                        "groupId": 1,
                        "groupName": "HANDSET_ERRORS",
                        "id": %d,
                        "name": "EC_SOMETHING",
                        "description": "As documented",
                        "permanent": true
                      }
                    }
                  ]
                }
                """.formatted(messageId, group, id, name, error);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
