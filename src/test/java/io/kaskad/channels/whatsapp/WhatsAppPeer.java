package io.kaskad.channels.whatsapp;

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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** The Cloud API. */
final class WhatsAppPeer extends WebPeer {

    static final String TOKEN = "EAAJBtoken";
    static final String APP_SECRET = "app-secret-of-meta";
    static final String VERIFY_TOKEN = "verify-token";
    static final String NUMBER = "106540352242922";

    private final AtomicLong numbers = new AtomicLong(79_161_000_000L);
    private final Provider provider;

    WhatsAppPeer() {
        this(Clock.systemUTC());
    }

    WhatsAppPeer(Clock clock) {
        var settings = new WhatsAppSettings(NUMBER, TOKEN, APP_SECRET, VERIFY_TOKEN, "EUR", url(), TIMEOUT);
        provider = new WhatsAppProvider("whatsapp", settings, clock);
    }

    @Override
    public Provider provider() {
        return provider;
    }

    @Override
    public OutboundMessage message() {
        var number = numbers.incrementAndGet();
        return Outbound.message(Channel.WHATSAPP, "+" + number, new Text(null, "Заказ в пути, номер " + number, null));
    }

    @Override
    public List<String> secrets() {
        return List.of(TOKEN, APP_SECRET, VERIFY_TOKEN, "7916100");
    }

    @Override
    protected MappingBuilder handover() {
        return post(urlPathEqualTo("/" + NUMBER + "/messages")).withHeader("Authorization", equalTo("Bearer " + TOKEN));
    }

    /** Meta's ids have the number in them; here it is enough that they are made of the message. */
    @Override
    protected String yes() {
        return """
                {"messaging_product": "whatsapp",
                 "contacts": [{"input": "{{jsonPath request.body '$.to'}}", "wa_id": "79161000000"}],
                 "messages": [{"id": "wamid.{{jsonPath request.body '$.biz_opaque_callback_data'}}",
                   "message_status": "accepted"}]}""";
    }

    @Override
    protected String taken(String body) {
        return Json.tree(body).path("biz_opaque_callback_data").asText();
    }

    void refuses(int status, int code) {
        refuses(status, "\"code\": " + code);
    }

    void refuses(int status, String codes) {
        answers(status, """
                {"error": {"message": "(#1) Something about +79161234567", "type": "OAuthException", %s,
                 "error_data": {"messaging_product": "whatsapp", "details": "Details about +79161234567."},
                 "fbtrace_id": "Az8or2yhqkZfEZ-_4Qn_Bam"}}""".formatted(codes));
    }

    @Override
    public void refusesAddress() {
        refuses(400, 131026);
    }

    @Override
    public void throttles() {
        refuses(429, 130429);
    }

    @Override
    public void refusesCredentials() {
        refuses(401, 190);
    }

    @Override
    public Set<Status> reportable() {
        return Set.of(Status.SENT, Status.DELIVERED, Status.OPENED, Status.FAILED);
    }

    @Override
    public void reports(Accepted accepted, OutboundMessage message, Status status) {
        tells(report(message, status), APP_SECRET);
    }

    @Override
    public void isImpersonated(Accepted accepted, OutboundMessage message, Status status) {
        tells(report(message, status), "another secret");
    }

    private static String report(OutboundMessage message, Status status) {
        var said = Map.of(
                Status.SENT, "sent", Status.DELIVERED, "delivered", Status.OPENED, "read", Status.FAILED, "failed");
        return statuses("""
                {"id": "wamid.%s", "status": "%s", "timestamp": "1772359200", "recipient_id": "79161000000",
                 "biz_opaque_callback_data": "%s"}""".formatted(message.id(), said.get(status), message.id()));
    }

    static String statuses(String items) {
        return changes("\"statuses\": [" + items + "]");
    }

    static String messages(String items) {
        return changes("""
                "contacts": [{"profile": {"name": "Ann"}, "wa_id": "79161234567"}], "messages": [%s]""".formatted(items));
    }

    static String changes(String value) {
        return """
                {"object": "whatsapp_business_account", "entry": [{"id": "102290129340398", "changes": [
                  {"field": "messages", "value": {"messaging_product": "whatsapp",
                   "metadata": {"display_phone_number": "15550783881", "phone_number_id": "%s"}, %s}}]}]}""".formatted(NUMBER, value);
    }

    Report tells(String body) {
        return tells(body, APP_SECRET);
    }

    private Report tells(String body, String secret) {
        return calls(Map.of("x-hub-signature-256", "sha256=" + Signature.of(body.getBytes(UTF_8), secret)), body);
    }
}
