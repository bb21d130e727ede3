package io.kaskad.channels.onsite.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.channels.onsite.Streams;
import io.kaskad.channels.onsite.Visitor;
import io.kaskad.testing.Ears;
import io.kaskad.testing.Outbound;
import io.kaskad.testing.RunningKaskad;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestPropertySource;

@RunningKaskad
@Import(Ears.class)
@TestPropertySource(
        properties = {
            "kaskad.providers.onsite.origins=https://shop.example,https://other.example",
            "kaskad.providers.webpush.subject=mailto:push@shop.example",
            "kaskad.providers.webpush.origins=https://shop.example"
        })
class SiteWebTest {

    private static final String SHOP = "https://shop.example";
    private static final int MOST_BYTES = 15_000;

    static {
        // browsers say by themselves where a page comes from; here a test does
        System.setProperty(
                "jdk.httpclient.allowRestrictedHeaders",
                "origin,access-control-request-method,access-control-request-headers");
    }

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String secret = "secret-" + UUID.randomUUID();
    private final Visitor visitor = Visitor.showing(secret).orElseThrow();

    @LocalServerPort
    private int port;

    @Autowired
    private Carriers carriers;

    @Autowired
    private Streams streams;

    @Autowired
    private Told told;

    @Autowired
    private ObjectMapper json;

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpRequest.Builder asVisitor(String path) {
        return request(path).header("Origin", SHOP).header("Authorization", "Bearer " + secret);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder put(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
    }

    private OutboundMessage handedOver(Channel channel, String text) {
        var message = Outbound.message(channel, visitor.address(), new Text("Order", text, null));
        carriers.find("onsite").orElseThrow().provider().handOver(message);
        return message;
    }

    private String tokenOf(OutboundMessage message) throws IOException, InterruptedException {
        var list = json.readTree(send(asVisitor("/onsite/onsite/messages")).body());
        for (var one : list) {
            if (one.path("id").asText().equals(message.id().toString())) {
                return one.path("report").asText();
            }
        }
        throw new AssertionError("It does not wait");
    }

    private HttpResponse<String> report(String token, String deed, String body, String origin)
            throws IOException, InterruptedException {
        return send(request("/onsite/onsite/reports/" + token + "/" + deed)
                .header("Origin", origin)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private List<Receipt> receiptsOf(OutboundMessage message) {
        return told.receipts().stream()
                .filter(receipt -> message.id().equals(receipt.messageId()))
                .toList();
    }

    @Test
    void aVisitorGetsWhatWaits() throws Exception {
        var message = handedOver(Channel.ONSITE, "Привет");
        var answer = send(asVisitor("/onsite/onsite/messages").header("Accept", "application/json"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(SHOP);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.body()).contains(message.id().toString(), "Привет").doesNotContain(visitor.address());
    }

    @Test
    void anotherVisitorGetsNothing() throws Exception {
        handedOver(Channel.ONSITE, "for one only");
        var another = send(request("/onsite/onsite/messages")
                .header("Origin", SHOP)
                .header("Authorization", "Bearer " + visitor.address()));
        assertThat(another.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer short", "Basic YTpi", "Bearer aaaaaaaaaaaaaaaaaaaaaa;"})
    void whoShowsNoSecretGetsNothing(String authorization) throws Exception {
        var answer = send(request("/onsite/onsite/messages").header("Authorization", authorization));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"GET,/onsite/onsite/messages", "DELETE,/onsite/onsite/visitor", "GET,/onsite/webpush/key"})
    void aForeignSiteIsRefused(String method, String path) throws Exception {
        for (var origin : List.of("https://evil.example", "null", "http://shop.example", SHOP + ".evil.example")) {
            var answer = send(request(path)
                    .header("Origin", origin)
                    .header("Authorization", "Bearer " + secret)
                    .method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void aBrowserMayAskBeforehand() throws Exception {
        var asking = request("/onsite/onsite/messages")
                .header("Origin", SHOP)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody());
        var answer = send(asking);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("authorization");
        assertThat(send(asking.setHeader("Origin", "https://evil.example")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProviderThatIsNoneIsNotFound() throws Exception {
        for (var name : List.of("sandbox", "nobody", "webpush")) {
            assertThat(send(asVisitor("/onsite/" + name + "/messages")).statusCode())
                    .isIn(403, 404);
        }
        assertThat(send(asVisitor("/onsite/nobody/messages")).statusCode()).isEqualTo(404);
    }

    @Test
    void reportsAreKept() throws Exception {
        var message = handedOver(Channel.ONSITE, "a");
        var token = tokenOf(message);
        for (var deed : List.of("received", "shown", "clicked", "closed")) {
            assertThat(report(token, deed, "", SHOP).statusCode()).isEqualTo(204);
        }
        assertThat(receiptsOf(message))
                .extracting(Receipt::status)
                .containsExactly(Status.DELIVERED, Status.OPENED, Status.CLICKED);
    }

    @Test
    void anAnswerIsHeard() throws Exception {
        var message = handedOver(Channel.CHAT, "a");
        assertThat(report(tokenOf(message), "answered", " Да 👍 ", SHOP).statusCode())
                .isEqualTo(204);
        assertThat(told.heard())
                .filteredOn(heard -> message.id().toString().equals(heard.replyTo()))
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.what()).isEqualTo(What.WROTE);
                    assertThat(heard.text()).isEqualTo("Да 👍");
                    assertThat(heard.address()).isEqualTo(visitor.address());
                });
    }

    @Test
    void anAnswerMustSaySomethingThatCanBeKept() throws Exception {
        var token = tokenOf(handedOver(Channel.CHAT, "a"));
        for (var answer : List.of("", " \n", "a\0b", "a".repeat(4_001))) {
            assertThat(report(token, "answered", answer, SHOP).statusCode()).isEqualTo(400);
        }
        assertThat(report(token, "answered", "a".repeat(20_001), SHOP).statusCode())
                .isEqualTo(413);
    }

    @Test
    void aForgedTokenReportsNothing() throws Exception {
        var message = handedOver(Channel.ONSITE, "a");
        var token = tokenOf(message);
        var forged = (token.charAt(30) == 'A' ? 'B' : 'A');
        assertThat(report(token.substring(0, 30) + forged + token.substring(31), "shown", "", SHOP)
                        .statusCode())
                .isEqualTo(404);
        assertThat(report(token, "delivered", "", SHOP).statusCode()).isEqualTo(404);
        assertThat(send(request("/onsite/webpush/reports/" + token + "/shown").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(receiptsOf(message)).isEmpty();
    }

    @Test
    void aReportMayComeFromAnywhereButOnlyASiteOfOursMayReadTheAnswer() throws Exception {
        var token = tokenOf(handedOver(Channel.ONSITE, "a"));
        var foreign = report(token, "received", "", "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(204);
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(report(token, "received", "", "https://other.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("https://other.example");
    }

    @Test
    void aLinkTellsWhoTheVisitorIs() throws Exception {
        var wish = "{\"token\":\"a-token-of-a-link-0001\"}";
        assertThat(send(put(asVisitor("/onsite/onsite/visitor"), wish)).statusCode())
                .isEqualTo(202);
        assertThat(told.heard())
                .filteredOn(heard -> visitor.address().equals(heard.address()))
                .extracting(Heard::what, Heard::text)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(What.LINKED, "a-token-of-a-link-0001"));
        assertThat(told.heard().toString()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\":\"short\"}", "{\"token\":\"a\\u0000aaaaaaaaaaaaaaaaaaaa\"}", "[]", "x"})
    void aLinkThatIsNoneIsRefused(String wish) throws Exception {
        assertThat(send(put(asVisitor("/onsite/onsite/visitor"), wish)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoWantsToBeForgottenIsGone() throws Exception {
        assertThat(send(asVisitor("/onsite/onsite/visitor").DELETE()).statusCode())
                .isEqualTo(202);
        assertThat(told.heard())
                .filteredOn(heard -> visitor.address().equals(heard.address()))
                .extracting(Heard::channel)
                .containsExactlyInAnyOrder(Channel.ONSITE, Channel.CHAT);
    }

    @Test
    void whatComesLaterArrivesByTheStream() throws Exception {
        var before = handedOver(Channel.CHAT, "before");
        var lines = new ArrayList<String>();
        var answer = client.send(
                asVisitor("/onsite/onsite/messages")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        var reading = reading(answer.body(), lines);
        await().until(() -> lines.toString().contains(before.id().toString()));

        var after = handedOver(Channel.CHAT, "after");
        handedOverTo("somebody-else-with-a-secret");
        streams.doSome();
        streams.doSome();
        await().until(() -> lines.toString().contains(after.id().toString()));
        assertThat(lines.stream().filter(line -> line.startsWith("data:"))).hasSize(2);
        answer.body().close();
        reading.handle((done, failed) -> done).join();
    }

    private void handedOverTo(String other) {
        var address = Visitor.showing(other).orElseThrow().address();
        carriers.find("onsite")
                .orElseThrow()
                .provider()
                .handOver(Outbound.message(Channel.CHAT, address, new Text(null, "not for you", null)));
    }

    private static CompletableFuture<Void> reading(InputStream body, List<String> lines) {
        return CompletableFuture.runAsync(() -> {
            try (var reader = new java.io.BufferedReader(new java.io.InputStreamReader(body, UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException e) {
                // closed by the test
            }
        });
    }

    @Test
    void oneVisitorHasNotMoreThanAFewStreams() throws Exception {
        var open = new ArrayList<HttpResponse<InputStream>>();
        for (int i = 0; i < 6; i++) {
            open.add(client.send(
                    asVisitor("/onsite/onsite/messages")
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream()));
        }
        assertThat(open).extracting(HttpResponse::statusCode).containsExactly(200, 200, 200, 200, 200, 503);
        for (var stream : open) {
            stream.body().close();
        }
    }

    @Test
    void aSubscriptionOfAForeignPushServiceIsRefused() throws Exception {
        var wish = """
                {"token":"a-token-of-a-link-0002","subscription":{"endpoint":"https://10.0.0.1/","keys":{
                 "p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                 "auth":"BTBZMqHH6r4Tts7J_aSIgg"}}}
                """;
        assertThat(send(put(asVisitor("/onsite/webpush/subscription"), wish)).statusCode())
                .isEqualTo(400);
        var good = wish.replace("10.0.0.1", "fcm.googleapis.com/fcm/send/a");
        assertThat(send(put(asVisitor("/onsite/webpush/subscription"), good)).statusCode())
                .isEqualTo(202);
        assertThat(told.heard())
                .filteredOn(heard -> "a-token-of-a-link-0002".equals(heard.text()))
                .extracting(Heard::channel)
                .containsExactly(Channel.WEBPUSH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kaskad.js", "kaskad-sw.js"})
    void theScriptsAreSmallAndKeptForAWhile(String script) throws Exception {
        var answer = send(request("/onsite/" + script));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=600, public");
        try (var file = new ClassPathResource("static/onsite/" + script).getInputStream()) {
            assertThat(zipped(file.readAllBytes())).isLessThan(MOST_BYTES);
        }
    }

    private static int zipped(byte[] script) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(script);
        }
        return zipped.size();
    }
}
