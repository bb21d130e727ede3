package io.kaskad.channels;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.standardwebhooks.Webhook;
import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.channels.http.Signature;
import io.kaskad.channels.smpp.ScriptedSmsc;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Json;
import io.kaskad.testing.Rest;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** One run sends by every provider that settings can name, and all that comes back by the wire is in the ledger. */
@RunningKaskad
@TestPropertySource(properties = "kaskad.workers.enabled=true")
class EveryChannelTest {

    private static final List<String> CHANNELS =
            List.of("email", "sms", "viber", "whatsapp", "telegram", "viberbot", "push", "webhook", "call");

    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(UTF_8));

    private static final WireMockServer WEB =
            new WireMockServer(options().dynamicPort().globalTemplating(true));
    private static final GreenMail MAIL = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private static final ScriptedSmsc SMSC = new ScriptedSmsc();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        WEB.start();
        MAIL.start();
        MAIL.setUser("bounce@b.shop.example", "bounces", "secret");
        speak();
        var settings = Stream.of(
                        "smtp.url=smtp://127.0.0.1:%d?from=shop@shop.example"
                                .formatted(MAIL.getSmtp().getPort()),
                        "smtp.bounce-address=bounce@b.shop.example",
                        "smtp.secret=0123456789abcdef0123456789abcdef",
                        "smtp.imap=imap://bounces:secret@127.0.0.1:%d/INBOX?starttls=off"
                                .formatted(MAIL.getImap().getPort()),
                        "sms.kind=smpp",
                        "sms.url=" + SMSC.url(),
                        "sms.sender=Shop",
                        "sms.prices.7=2.40",
                        "infobip.url=" + WEB.baseUrl(),
                        "infobip.api-key=key",
                        "infobip.viber-sender=Shop",
                        "infobip.public-url=https://kaskad.example.org",
                        "whatsapp.url=" + WEB.baseUrl(),
                        "whatsapp.phone-number-id=1065",
                        "whatsapp.token=token",
                        "whatsapp.app-secret=hush",
                        "whatsapp.verify-token=verify",
                        "telegram.url=" + WEB.baseUrl(),
                        "telegram.token=1:a",
                        "telegram.webhook-secret=hush",
                        "viberbot.url=" + WEB.baseUrl(),
                        "viberbot.token=token",
                        "viberbot.sender-name=Shop",
                        "fcm.url=" + WEB.baseUrl(),
                        "fcm.credentials=" + googlesKey(),
                        "crm.kind=webhook",
                        "crm.url=" + WEB.baseUrl() + "/crm",
                        "crm.secret=" + SECRET,
                        "crm.channels=webhook,call",
                        "crm.private-host=true")
                .map(setting -> setting.split("=", 2))
                .collect(toMap(setting -> setting[0], setting -> setting[1]));
        settings.forEach((name, value) -> registry.add("kaskad.providers." + name, () -> value));
    }

    private static void speak() {
        answers("/viber/2/messages", """
                {"messages": [{"messageId": "{{jsonPath request.body '$.messages[0].destinations[0].messageId'}}",
                  "status": {"groupId": 1, "groupName": "PENDING", "id": 26, "name": "PENDING_ACCEPTED"},
                  "details": {"messageCount": 1}}]}""");
        answers("/1065/messages", """
                {"messages": [{"id": "wamid.{{jsonPath request.body '$.biz_opaque_callback_data'}}"}]}""");
        answers("/bot1:a/sendMessage", """
                {"ok": true, "result": {"message_id": 7, "chat": {"id": 5, "type": "private"}, "date": 1772359200}}""");
        answers("/pa/send_message", "{\"status\": 0, \"message_token\": 5741311803571721087}");
        answers("/token", "{\"access_token\": \"access\", \"expires_in\": 3599, \"token_type\": \"Bearer\"}");
        answers("/v1/projects/shop/messages:send", "{\"name\": \"projects/shop/messages/1\"}");
        answers("/crm", "{}");
    }

    private static void answers(String path, String json) {
        WEB.stubFor(post(urlPathEqualTo(path)).willReturn(okJson(json)));
    }

    private static String googlesKey() throws Exception {
        var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var pem = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return Json.write(Map.of(
                "type", "service_account",
                "project_id", "shop",
                "private_key_id", "1",
                "private_key", "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n",
                "client_email", "kaskad@shop.example",
                "client_id", "1",
                "token_uri", WEB.baseUrl() + "/token"));
    }

    @AfterAll
    static void stop() {
        WEB.stop();
        MAIL.stop();
        SMSC.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    DeployingDiagrams deploying;

    @Autowired
    JdbcClient jdbc;

    private final String customer = "c" + Ids.next();
    private Rest shop;

    @BeforeEach
    void begin() {
        shop = new Rest(port);
        for (var channel : CHANNELS) {
            jdbc.sql("""
                            insert into template_version (template, channel, locale, version, subject, body, extras, content_hash, created_at)
                            values ('everywhere', :channel, 'en', 1, 'Hello', 'Hello by all means', :extras, 'x', current_timestamp)
                            """)
                    .param("channel", channel)
                    .param(
                            "extras",
                            channel.equals("whatsapp")
                                    ? "{\"approved\": {\"name\": \"hello\", \"language\": \"en\"}}"
                                    : null)
                    .update();
        }
        deploying.deploy("everywhere.bpmn", diagram().getBytes(UTF_8));
        shop.put("/api/customers/" + customer, """
                        {"locale": "en", "contacts": {"email": "%s@customer.example", "phone": "+79161234567",
                          "telegram": "5", "viberbot": "01234567890A=", "push": "app-token"}}""".formatted(customer)).is(200);
    }

    /** One send after the other, and nothing is waited for until all have left. */
    private static String diagram() {
        var sends = CHANNELS.stream().map(channel -> """
                        <serviceTask id="%1$s" camunda:delegateExpression="${send}"><extensionElements><camunda:properties>
                          <camunda:property name="channel" value="%1$s" /><camunda:property name="template" value="everywhere" />
                        </camunda:properties></extensionElements></serviceTask>
                        """.formatted(channel)).collect(joining());
        var stops = Stream.of(Stream.of("start"), CHANNELS.stream(), Stream.of("wait", "end"))
                .flatMap(each -> each)
                .toList();
        var flows = Stream.iterate(1, i -> i < stops.size(), i -> i + 1)
                .map(i -> "<sequenceFlow id=\"f%d\" sourceRef=\"%s\" targetRef=\"%s\" />"
                        .formatted(i, stops.get(i - 1), stops.get(i)))
                .collect(joining());
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="test">
                  <message id="began" name="Everything Began" />
                  <process id="everywhere" name="Everywhere" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="start"><messageEventDefinition messageRef="began" /></startEvent>
                    %s%s
                    <intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                    <endEvent id="end" />
                  </process>
                </definitions>
                """.formatted(sends, flows);
    }

    /** By channel. */
    private Map<String, JsonNode> messages() {
        var items = Json.tree(
                        shop.get("/api/messages?customer=" + customer).is(200).body())
                .path("items");
        return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
                .collect(toMap(i -> items.get(i).path("channel").asText(), items::get));
    }

    private String status(String channel) {
        return messages().get(channel).path("status").asText();
    }

    private void becomes(String channel, String status) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(status(channel)).as(channel).isEqualTo(status);
        });
    }

    private void calls(String webhook, String body, String... headers) {
        var all = Stream.concat(Stream.of(headers), Stream.of("Content-Type", "application/json"))
                .toArray(String[]::new);
        assertThat(Visitor.at(port)
                        .send("POST", "/webhooks/" + webhook, body, all)
                        .statusCode())
                .as(webhook)
                .isBetween(200, 204);
    }

    @Test
    void allOfThemTakeAndReport() throws Exception {
        shop.post("/api/cascades/everywhere/runs", "{\"customer\": \"%s\"}".formatted(customer))
                .is(201);
        CHANNELS.forEach(channel -> becomes(channel, "SENT"));
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(SMSC.texts()).containsExactly("Hello by all means");
        assertThat(new BigDecimal(messages().get("sms").at("/cost/amount").asText()))
                .isEqualByComparingTo("2.40");

        theLetterComesBack();
        becomes("email", "BOUNCED");
        SMSC.delivered(0);
        becomes("sms", "DELIVERED");
        theViberMessageIsSeen();
        becomes("viber", "OPENED");
        metaSaysItWasRead();
        becomes("whatsapp", "OPENED");
        calls("telegram", """
                {"update_id": 1, "message": {"message_id": 8, "date": %d, "chat": {"id": 5, "type": "private"},
                  "from": {"id": 5, "is_bot": false, "first_name": "K"}, "text": "Да"}}""".formatted(Instant.now().getEpochSecond()), "X-Telegram-Bot-Api-Secret-Token", "hush");
        becomes("telegram", "REPLIED");
        var seen = "{\"event\": \"seen\", \"timestamp\": 1772359200627, \"message_token\": 5741311803571721087,"
                + " \"user_id\": \"01234567890A=\"}";
        calls("viberbot", seen, "X-Viber-Content-Signature", Signature.of(seen.getBytes(UTF_8), "token"));
        becomes("viberbot", "OPENED");
        theCrmReports("webhook", "delivered");
        becomes("webhook", "DELIVERED");
        theCrmReports("call", "replied");
        becomes("call", "REPLIED");
        assertThat(shop.get("/api/customers/" + customer).<String>at("contactStates.email"))
                .isEqualTo("bounced");
        assertThat(Json.tree(shop.get("/api/providers").is(200).body()).findValuesAsText("name"))
                .contains("smtp", "sms", "infobip", "whatsapp", "telegram", "viberbot", "fcm", "crm");
    }

    private void theLetterComesBack() throws Exception {
        var letter = MAIL.getReceivedMessages()[0];
        var returned = """
                From: MAILER-DAEMON@mx.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                The mail system: user unknown
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; %s@customer.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 User unknown
                --b--
                """.formatted(letter.getHeader("Return-Path")[0], customer);
        MAIL.getUserManager()
                .getUserByEmail("bounce@b.shop.example")
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(returned.replace("\n", "\r\n").getBytes(UTF_8))));
    }

    private void theViberMessageIsSeen() {
        var sent = Json.tree(WEB.findAll(postRequestedFor(urlPathEqualTo("/viber/2/messages")))
                .get(0)
                .getBodyAsString());
        var reports = URI.create(sent.at("/messages/0/webhooks/delivery/url").asText());
        calls("infobip?" + reports.getRawQuery(), """
                {"results": [{"messageId": "%s", "from": "Shop", "to": "79161234567", "seenAt": "2026-07-01T11:22:10.251+0000"}]}""".formatted(
                        sent.at("/messages/0/destinations/0/messageId").asText()));
    }

    private void metaSaysItWasRead() {
        var id = messages().get("whatsapp").path("id").asText();
        var read = """
                {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
                  "messaging_product": "whatsapp", "metadata": {"phone_number_id": "1065"}, "statuses": [
                    {"id": "wamid.%1$s", "status": "read", "timestamp": "1772359200", "recipient_id": "79161234567",
                     "biz_opaque_callback_data": "%1$s"}]}}]}]}""".formatted(id);
        calls("whatsapp", read, "X-Hub-Signature-256", "sha256=" + Signature.of(read.getBytes(UTF_8), "hush"));
    }

    private void theCrmReports(String channel, String what) throws Exception {
        var body = Json.write(Map.of(
                "type",
                "message." + what,
                "timestamp",
                Instant.now().toString(),
                "data",
                Map.of("messageId", messages().get(channel).path("id").asText())));
        var now = Instant.now().getEpochSecond();
        var id = "report-" + channel;
        calls(
                "crm",
                body,
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(now),
                "webhook-signature",
                new Webhook(SECRET).sign(id, now, body));
    }
}
