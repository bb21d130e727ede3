package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import io.kaskad.testing.Rest.Answer;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudEvents come in as their specification has it, written by its own SDK. */
interface CloudEventsByRest {

    String ONE = "application/cloudevents+json";
    String BATCH = "application/cloudevents-batch+json; charset=UTF-8";

    Client client();

    @Test
    default void aStructuredEventStartsARun() {
        var customer = client().customer();
        producer().structured(event(customer, fresh("event"))).is(202);
        isDone(customer);
    }

    @Test
    default void aBinaryEventStartsARun() {
        var customer = client().customer();
        producer().binary(event(customer, fresh("event"))).is(202);
        isDone(customer);
    }

    @Test
    default void aBatchStartsARunForEach() {
        var first = client().customer();
        var second = client().customer();
        client().rest()
                .postAs(BATCH, "/v1/events", batch(json(event(first, "1")), json(event(second, "1 " + fresh("event")))))
                .is(202);
        client().background().settle();
        isDone(first);
        isDone(second);
        client().rest().postAs(BATCH, "/v1/events", "[]").is(202);
    }

    @Test
    default void sourceAndIdTogetherAreTakenOnce() {
        var customer = client().customer();
        var id = fresh("event");
        producer().structured(event(customer, id)).is(202);
        producer().binary(event(customer, id)).is(202);
        var elsewhere = CloudEventBuilder.v1(event(customer, id))
                .withSource(URI.create("https://other.example/" + "x".repeat(300)))
                .build();
        producer().structured(elsewhere).is(202);
        producer().structured(elsewhere).is(202);

        assertThat(eventsOf(customer).items()).hasSize(2);
    }

    @Test
    default void headersArePercentEncoded() {
        var customer = fresh("Ким €");
        client().rest()
                .postBytes(
                        "/v1/events",
                        "{}".getBytes(UTF_8),
                        binary("ce-subject", customer.replace("Ким €", "%D0%9A%D0%B8%D0%BC%20%E2%82%AC")))
                .is(202);
        assertThat(client().jdbc()
                        .sql("select count(*) from event_inbox where customer_id = :customer")
                        .param("customer", customer)
                        .query(Long.class)
                        .single())
                .isOne();
        client().rest()
                .postBytes("/v1/events", "{}".getBytes(UTF_8), binary("ce-subject", "%00"))
                .isRefusedWith(400, "ce-subject must be percent-encoded");
        client().rest()
                .postBytes("/v1/events", "{}".getBytes(UTF_8), binary("ce-subject", "100%"))
                .isRefusedWith(400, "ce-subject must be percent-encoded");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "subject": null              | subject is missing; it must be the customer's id
            "subject": " "               | subject is missing
            "type": null                 | type is missing
            "id": ""                     | id is missing
            "source": null               | source is missing
            "specversion": "0.3"         | specversion must be 1.0
            "specversion": null          | specversion must be 1.0
            "time": "yesterday"          | time must be like 2026-05-04T12:30:00Z
            "data": "text"               | data must be an object
            "data": [1]                  | data must be an object
            "data_base64": "e30="        | data must be an object of JSON
            "subject": {}                | subject must be text
            """)
    default void refusesWhatIsNotAsItMustBe(String wrong, String says) {
        var before = client().eventsKept();
        var good = """
                {"specversion": "1.0", "id": "%s", "source": "/shop", "type": "e", "subject": "u", "ext": 1}""";
        var bad = good.replace("}", ", " + wrong + "}").formatted(fresh("event"));

        client().rest().postAs(ONE, "/v1/events", bad).isRefusedWith(400, says);
        client().rest()
                .postAs(BATCH, "/v1/events", batch(good.formatted(fresh("event")), bad))
                .isRefusedWith(400, says)
                .isRefusedWith(400, "[1]");
        assertThat(client().eventsKept()).isEqualTo(before);
    }

    @Test
    default void refusesWhatIsNoCloudEvent() {
        client().rest().post("/v1/events", "{\"event\": \"e\"}").isRefusedWith(400, "ce-specversion is missing");
        client().rest().postAs(BATCH, "/v1/events", "[null]").isRefusedWith(400, "[0]: ");
        client().rest().postAs(BATCH, "/v1/events", "{}").isRefusedWith(400, "The body is not the JSON");
        client().rest().postAs("text/plain", "/v1/events", "e").is(415);
        client().rest()
                .postAs(BATCH, "/v1/events", batch(Arrays.copyOf(new String[0], 2501)))
                .isRefusedWith(413, "at most 2500 events");
    }

    private static CloudEvent event(String customer, String id) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("https://shop.example/orders?of=" + customer))
                .withType(Client.ORDER_STATUS)
                .withSubject(customer)
                .withTime(OffsetDateTime.parse("2026-05-04T12:30:00.123456+03:00"))
                .withExtension("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .withData(
                        "application/json",
                        "{\"orderId\": \"1001\", \"status\": \"shipped\", \"url\": \"https://shop.example\"}"
                                .getBytes(UTF_8))
                .build();
    }

    private static String json(CloudEvent event) {
        return new String(new JsonFormat().serialize(event), UTF_8);
    }

    private static String batch(String... events) {
        return "[" + String.join(",", events) + "]";
    }

    private static String[] binary(String name, String value) {
        return new String[] {
            "ce-specversion", "1.0", "ce-id", fresh("event"), "ce-source", "/shop", "ce-type", "e", name, value
        };
    }

    private Producer producer() {
        return new Producer(client().rest());
    }

    private void isDone(String customer) {
        client().background().settle();
        var event = eventsOf(customer);
        assertThat(event.items("state")).containsExactly("DONE");
        assertThat(Instant.parse(event.at("items[0].occurredAt"))).isEqualTo("2026-05-04T09:30:00.123Z");
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
    }

    private Answer eventsOf(String customer) {
        return client().rest().get("/api/events?customer=" + customer).is(200);
    }
}
