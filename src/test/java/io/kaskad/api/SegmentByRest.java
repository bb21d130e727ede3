package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.Rest.Answer;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Segment's clients send, as they send it. */
interface SegmentByRest {

    Client client();

    /** Field by field as analytics-python 2 writes it, which packs its batches if it is told to. */
    String OF_PYTHON = """
            {"batch": [
              {"integrations": {}, "anonymousId": null, "timestamp": "%2$s", "type": "identify", "userId": "%1$s",
               "context": {"library": {"name": "analytics-python", "version": "2.3.4"}},
               "traits": {"email": "kim@example.org"}, "messageId": "%3$s-1"},
              {"integrations": {}, "anonymousId": null, "properties": {"orderId": "1001"}, "timestamp": "%2$s",
               "context": {"library": {"name": "analytics-python", "version": "2.3.4"}},
               "userId": "%1$s", "type": "track", "event": "Order Placed", "messageId": "%3$s-2"}],
             "sentAt": "%2$s", "writeKey": "a-key"}""";

    /** Field by field as analytics-java 3.5.4 writes it, which sends its key nowhere else. */
    String OF_JAVA = """
            {"batch": [
              {"type": "track", "messageId": "%3$s-1", "timestamp": "%2$s", "userId": "%1$s", "integrations": {},
               "event": "Order Placed", "properties": {"orderId": "1001"}},
              {"type": "screen", "messageId": "%3$s-2", "timestamp": "%2$s", "userId": "%1$s", "integrations": {},
               "name": "Basket"}],
             "sentAt": "%2$s", "context": {"library": {"name": "analytics-java", "version": "3.5.4"},
             "instanceId": "17bff817-ad55-4781-97bd-428ad683827a"}, "sequence": 1, "writeKey": "%4$s"}""";

    @ParameterizedTest
    @ValueSource(strings = {"batch", "import", "import/"})
    default void takesWhatClientsForPythonAndJavaSend(String address) {
        var customer = client().customer();
        var now = Instant.now().toString();
        var withoutHeader = Visitor.at(client().port());
        assertThat(withoutHeader
                        .post("/v1/" + address, OF_JAVA.formatted(customer, now, fresh("m"), RunningKaskad.KEY))
                        .statusCode())
                .isEqualTo(202);
        client().rest()
                .postBytes(
                        "/v1/" + address,
                        packed(OF_PYTHON.formatted(customer, now, fresh("m")).getBytes(UTF_8)),
                        "Content-Encoding",
                        "gzip")
                .is(202);
        client().background().settle();

        assertThat(eventsOf(customer).items("state")).hasSize(4).containsOnly("DONE");
    }

    @Test
    default void callsAloneDoWhatTheyDoInBatches() {
        var customer = client().customer();
        var body = """
                {"userId": "%s", "groupId": "lamps-ltd", "name": "Lamps", "category": "Docs", "traits": {"name": "Lamps Ltd"},
                 "properties": {"path": "/lamps"}, "integrations": {"All": false}, "channel": "server"}""".formatted(customer);
        for (var call : new String[] {"group", "page", "screen"}) {
            client().rest().post("/v1/" + call, body).is(202);
        }
        client().background().settle();

        assertThat(eventsOf(customer).items("name")).containsExactly("Screen Viewed", "Page Viewed", null);
        assertThat(client().jdbc()
                        .sql(
                                "select properties from event_inbox where customer_id = :customer and name = 'Page Viewed'")
                        .param("customer", customer)
                        .query(String.class)
                        .single())
                .contains("\"path\":\"/lamps\"", "\"name\":\"Lamps\"", "\"category\":\"Docs\"");
        assertThat(client().rest().get("/api/customers/" + customer).<Map<String, Object>>at("attributes"))
                .containsEntry("groupId", "lamps-ltd")
                .containsEntry("group", Map.of("name", "Lamps Ltd"))
                .containsEntry("firstName", "Kim");
    }

    @Test
    default void aClockThatIsWrongMakesNoTimeWrong() {
        var customer = client().customer();
        var call = """
                {"type": "track", "userId": "%s", "event": "e", "timestamp": "2031-01-01T00:00:00Z",
                 "originalTimestamp": "2001-01-01T00:00:00Z"}""".formatted(customer);
        client().rest()
                .post("/v1/batch", "{\"batch\": [" + call + "], \"sentAt\": \"2001-01-01T01:00:00Z\"}")
                .is(202);

        var event = eventsOf(customer);
        var received = Instant.parse(event.at("items[0].receivedAt"));
        assertThat(Duration.between(Instant.parse(event.at("items[0].occurredAt")), received))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    default void refusesWhatGrowsOverTheLimitWhenUnpacked() {
        var before = client().eventsKept();
        var bomb = packed(" ".repeat(200_000_000).getBytes(UTF_8));
        assertThat(bomb).hasSizeLessThan(250_000);

        packed("/v1/batch", bomb).isRefusedWith(413, "at most 1 MB");
        packed("/v1/track", packed(bomb)).isRefusedWith(400, "The body");
        assertThat(client().eventsKept()).isEqualTo(before);
    }

    @Test
    default void refusesWhatIsNotPackedAsItSays() {
        var before = client().eventsKept();
        var call = "{\"userId\": \"u\", \"event\": \"e\"}".getBytes(UTF_8);
        packed("/v1/track", call).isRefusedWith(400, "not what gzip makes");
        packed("/v1/track", Arrays.copyOf(packed(call), 20)).isRefusedWith(400, "or it is cut");
        packed("/v1/track", new byte[0]).isRefusedWith(400, "The body");
        assertThat(client().eventsKept()).isEqualTo(before);
    }

    private Answer packed(String path, byte[] body) {
        return client().rest().postBytes(path, body, "Content-Encoding", "gzip");
    }

    private Answer eventsOf(String customer) {
        return client().rest().get("/api/events?customer=" + customer).is(200);
    }

    private static byte[] packed(byte[] body) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
