package io.kaskad.api;

import static io.kaskad.api.Client.ORDER_STATUS;
import static io.kaskad.api.Client.batch;
import static io.kaskad.api.Client.call;
import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.Rest.Answer;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Events come in once, start runs, and can be looked up. */
interface EventsByRest {

    Client client();

    @Test
    default void anEventStartsARunAndIsDone() {
        var entered = client().entered();

        var event = client().rest()
                .get("/api/events?customer=" + entered.customer())
                .is(200);
        assertThat(event.items()).hasSize(1);
        assertThat(event.<String>at("items[0].state")).isEqualTo("DONE");
        assertThat(event.<String>at("items[0].name")).isEqualTo(ORDER_STATUS);
        assertThat(event.<String>at("items[0].source")).isEqualTo("key:bootstrap");
        assertThat(event.<String>at("items[0].processedAt")).isNotBlank();
        assertThat(event.body()).doesNotContain("properties", "shipped");
    }

    @Test
    default void anEventOfAnUnknownCustomerIsRefusedWhereOneCanSeeIt() {
        var stranger = fresh("stranger");
        client().track(stranger, ORDER_STATUS).is(202);
        client().background().settle();

        var refused = client().rest()
                .get("/api/events?state=REFUSED&customer=" + stranger)
                .is(200);
        assertThat(refused.items("error")).containsExactly("UNKNOWN_CUSTOMER: identify the customer first");
        assertThat(client().rest().get("/api/runs?customer=" + stranger).items())
                .isEmpty();
        assertThat(client().rest()
                        .get("/api/events?state=DONE&customer=" + stranger)
                        .items())
                .isEmpty();
    }

    @Test
    default void anEventToldTwiceIsAnsweredAlikeAndStartsOneRun() {
        var customer = client().customer();
        var call = call(customer, ORDER_STATUS, fresh("message"));
        var first = client().rest().post("/v1/track", call).is(202);
        client().background().settle();
        var second = client().rest().post("/v1/track", call).is(202);
        client().background().settle();

        assertThat(second.body()).isEqualTo(first.body()).isEqualTo("{\"success\":true}");
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
    }

    @Test
    default void anEventToldByManyAtOnceStartsOneRun() throws Exception {
        var customer = client().customer();
        var call = call(customer, ORDER_STATUS, fresh("message"));
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var calls = Collections.nCopies(4, (Callable<Answer>) () -> {
                together.await();
                return client().rest().post("/v1/track", call);
            });
            for (var answer : threads.invokeAll(calls)) {
                answer.get().is(202);
            }
        } finally {
            threads.shutdownNow();
        }
        client().background().settle();
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
    }

    @Test
    default void theSameMessageIdOfAnotherSourceIsAnotherEvent() {
        var customer = client().customer();
        var call = call(customer, ORDER_STATUS, fresh("message"));
        client().rest().post("/v1/track", call).is(202);
        client().anotherSource().post("/v1/track", call).is(202);
        client().background().settle();

        assertThat(client().rest().get("/api/events?customer=" + customer).items("source"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(2);
    }

    @Test
    default void aBatchIdentifiesAndTracksAtOnce() {
        var customer = fresh("customer");
        var identify = "{\"type\": \"identify\", \"userId\": \"%s\", \"traits\": {\"email\": \"kim@example.org\"}}";
        client().rest()
                .post("/v1/batch", batch(identify.formatted(customer), call(customer, ORDER_STATUS, fresh("message"))))
                .is(202);
        client().background().settle();

        assertThat(client().rest().get("/api/events?customer=" + customer).items("state"))
                .containsExactly("DONE", "DONE");
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
    }

    @Test
    default void aBatchTakesOneMessageIdOnce() {
        var customer = client().customer();
        var call = call(customer, "Page Viewed", fresh("message"));
        client().rest().post("/v1/batch", batch(call, call)).is(202);

        assertThat(client().rest().get("/api/events?customer=" + customer).items())
                .hasSize(1);
    }

    @Test
    default void takesAFullBatch() {
        var customer = fresh("busy");
        var calls = IntStream.range(0, 2500)
                .mapToObj(i -> "{\"type\": \"track\", \"userId\": \"%s\", \"event\": \"e%d\"}".formatted(customer, i))
                .toArray(String[]::new);
        client().rest().post("/v1/batch", batch(calls)).is(202);

        assertThat(client().jdbc()
                        .sql("select count(*) from event_inbox where customer_id = :id")
                        .param("id", customer)
                        .query(Long.class)
                        .single())
                .isEqualTo(2500);
    }

    @Test
    default void listsEventsPageByPageNewestFirst() {
        var customer = client().customer();
        client().rest()
                .post("/v1/batch", batch(call(customer, "first", fresh("m")), call(customer, "second", fresh("m"))))
                .is(202);
        client().track(customer, "third").is(202);

        var page = client().rest().get("/api/events?limit=2&customer=" + customer);
        var rest = client().rest().get("/api/events?limit=2&customer=" + customer + "&cursor=" + page.at("next"));
        assertThat(page.items("name")).containsExactly("third", "second");
        assertThat(rest.items("name")).containsExactly("first");
        assertThat(rest.<Object>at("next")).isNull();
    }

    @Test
    default void believesNoTimeToCome() {
        var customer = client().customer();
        client().rest()
                .post(
                        "/v1/track",
                        "{\"userId\": \"%s\", \"event\": \"e\", \"timestamp\": \"2999-01-01T00:00:00+03:00\"}"
                                .formatted(customer))
                .is(202);

        var event = client().rest().get("/api/events?customer=" + customer);
        assertThat(Instant.parse(event.at("items[0].occurredAt")))
                .isBeforeOrEqualTo(Instant.parse(event.at("items[0].receivedAt")));
    }
}
