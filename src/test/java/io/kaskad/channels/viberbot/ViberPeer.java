package io.kaskad.channels.viberbot;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Reporting.Report;
import io.kaskad.channels.http.Signature;
import io.kaskad.channels.http.WebPeer;
import io.kaskad.shared.Json;
import io.kaskad.testing.Outbound;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The REST API for bots: whatever it says, it says with 200. */
final class ViberPeer extends WebPeer {

    static final String TOKEN = "445da6az1s345z78-dazcczb2542zv51a-e0vc5fva17480im9";

    private final AtomicInteger users = new AtomicInteger(100);
    private final Provider provider;

    ViberPeer() {
        this(Clock.systemUTC());
    }

    ViberPeer(Clock clock) {
        var avatar = URI.create("https://shop.example/avatar.png");
        provider =
                new ViberProvider("viberbot", new ViberSettings(TOKEN, "Чайная", avatar, "EUR", url(), TIMEOUT), clock);
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        var user = users.incrementAndGet();
        return Outbound.message(
                Channel.VIBERBOT, "01234567" + user + "A=", new Text(null, "Заказ в пути, номер " + user, null));
    }

    @Override
    public List<String> secrets() {
        return List.of(TOKEN);
    }

    @Override
    protected MappingBuilder handover() {
        return post(urlPathEqualTo("/pa/send_message")).withHeader("X-Viber-Auth-Token", equalTo(TOKEN));
    }

    @Override
    protected String yes() {
        return """
                {"status": 0, "status_message": "ok", "message_token": 57413{{randomValue length=14 type='NUMERIC'}},
                 "chat_hostname": "SN-CHAT-05_", "billing_status": 3}""";
    }

    @Override
    protected String taken(String body) {
        return Json.tree(body).path("tracking_data").asText();
    }

    void says(int status) {
        answers(200, """
                {"status": %d, "status_message": "something about 01234567890A=", "chat_hostname": "SN-CHAT-0x_"}""".formatted(status));
    }

    @Override
    public void refusesAddress() {
        says(5);
    }

    @Override
    public void throttles() {
        says(12);
    }

    @Override
    public void refusesCredentials() {
        says(2);
    }

    @Override
    public Set<Status> reportable() {
        return Set.of(Status.DELIVERED, Status.OPENED, Status.FAILED);
    }

    @Override
    public void reports(Accepted accepted, OutboundMessage message, Status status) {
        tells(report(accepted, message, status), TOKEN);
    }

    @Override
    public void isImpersonated(Accepted accepted, OutboundMessage message, Status status) {
        tells(report(accepted, message, status), "another token");
    }

    private static String report(Accepted accepted, OutboundMessage message, Status status) {
        var event = Map.of(Status.DELIVERED, "delivered", Status.OPENED, "seen", Status.FAILED, "failed");
        return """
                {"event": "%s", "timestamp": 1772359200627, "message_token": %s, "user_id": "%s", "desc": "…"}""".formatted(
                        event.get(status),
                        accepted.providerMessageId().matches("\\d+") ? accepted.providerMessageId() : "7",
                        message.address());
    }

    Report tells(String body) {
        return tells(body, TOKEN);
    }

    private Report tells(String body, String token) {
        return calls(Map.of("x-viber-content-signature", Signature.of(body.getBytes(UTF_8), token)), body);
    }
}
