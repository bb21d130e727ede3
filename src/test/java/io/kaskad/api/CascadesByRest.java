package io.kaskad.api;

import static io.kaskad.api.Client.ORDER_STATUS;
import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.Rest.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Cascades are looked at; runs are started, found and cancelled. */
interface CascadesByRest {

    String RUNS = "/api/cascades/order-status/runs";

    Client client();

    @Test
    default void listsTheShippedCascadeAndItsVersion() {
        var list = client().rest().get("/api/cascades").is(200);
        assertThat(list.items("key")).contains("order-status");

        var one = client().rest().get("/api/cascades/order-status").is(200);
        assertThat(one.<String>at("startEvent")).isEqualTo(ORDER_STATUS);
        assertThat(one.<Integer>at("version")).isEqualTo(1);
        assertThat(client().rest().get("/api/cascades/order-status/versions").items("version"))
                .containsExactly(1);
    }

    @Test
    default void givesTheDiagramAsXml() {
        var xml =
                client().rest().get("/api/cascades/order-status/xml?version=1").is(200);
        assertThat(xml.header("Content-Type")).startsWith("application/xml");
        assertThat(xml.body()).contains("<bpmn:process id=\"order-status\"");
    }

    @Test
    default void tellsWhereRunsStand() {
        var before = standing();
        var entered = client().entered();

        assertThat(standing()).isEqualTo(before + 1);
        assertThat(client().rest()
                        .get("/api/runs?cascade=order-status&element=awaitEmail&customer=" + entered.customer())
                        .items("id"))
                .containsExactly(entered.run());
        assertThat(client().rest()
                        .get("/api/runs?cascade=order-status&element=awaitSms&customer=" + entered.customer())
                        .items())
                .isEmpty();
    }

    @Test
    default void countsHowOftenElementsWerePassed() {
        var before = passes("awaitEmail");
        var ends = passes("deliveredByEmail");
        client().entered();
        client().entered();

        assertThat(passes("awaitEmail")).isEqualTo(before + 2);
        assertThat(passes("deliveredByEmail")).isEqualTo(ends);
        assertThat(client().rest()
                        .get("/api/cascades/order-status/heat")
                        .is(200)
                        .body())
                .doesNotContain("!");
    }

    private int passes(String element) {
        List<Integer> passes = client().rest()
                .get("/api/cascades/order-status/heat")
                .is(200)
                .at("elements[?(@.element == '" + element + "')].passed");
        return passes.isEmpty() ? 0 : passes.get(0);
    }

    private int standing() {
        var standing =
                client().rest().get("/api/cascades/order-status/standing").is(200);
        List<Integer> runs = standing.at("elements[?(@.element == 'awaitEmail')].runs");
        return runs.isEmpty() ? 0 : runs.get(0);
    }

    @Test
    default void startsARunAndTellsItsTimeline() {
        var customer = client().customer();
        var started = start(customer, "key-" + customer).is(201);
        client().background().settle();

        String run = started.at("id");
        assertThat(started.header("Location")).isEqualTo("/api/runs/" + run);
        assertThat(started.<String>at("state")).isEqualTo("ACTIVE");
        var timeline = client().rest().get("/api/runs/" + run).is(200);
        List<String> kinds = timeline.at("timeline[*].kind");
        assertThat(kinds).containsExactly("run.started", "message.queued", "message.sent");
        assertThat(timeline.<String>at("messages[0].channel")).isEqualTo("email");
    }

    private Answer start(String customer, String idempotencyKey) {
        return client().rest()
                .post(
                        RUNS,
                        "{\"customer\": \"%s\", \"properties\": {\"orderId\": \"7\", \"status\": \"paid\"}}"
                                .formatted(customer),
                        "Idempotency-Key",
                        idempotencyKey);
    }

    @Test
    default void startsOneRunForOneIdempotencyKey() {
        var customer = client().customer();
        var key = fresh("key");
        var first = start(customer, key).is(201);
        var second = start(customer, key).is(201);

        assertThat(second.<String>at("id")).isEqualTo(first.<String>at("id"));
        start(client().customer(), key).isRefusedWith(409, "Use a new key");
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
    }

    @Test
    default void startsOneRunForOneIdempotencyKeyAskedForAtOnce() throws Exception {
        var customer = client().customer();
        var key = fresh("key");
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var calls = new ArrayList<java.util.concurrent.Future<Answer>>();
            for (int i = 0; i < 4; i++) {
                calls.add(threads.submit(() -> {
                    together.await();
                    return start(customer, key);
                }));
            }
            for (var call : calls) {
                call.get().is(201);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(client().rest().get("/api/runs?customer=" + customer).items())
                .hasSize(1);
    }

    @Test
    default void cancelsARunAndWhatItHasNotSent() {
        var customer = client().customer();
        String run = start(customer, fresh("key")).at("id");
        assertThat(client().rest()
                        .post("/api/runs/" + run + "/cancel", "")
                        .is(200)
                        .<String>at("state"))
                .isEqualTo("CANCELLED");
        client().background().settle();

        assertThat(client().rest().get("/api/messages?run=" + run).items("status"))
                .containsExactly("CANCELLED");
        client().rest().post("/api/runs/" + run + "/cancel", "").isRefusedWith(409, "ended already");
    }

    @Test
    default void listsRunsPageByPageNewestFirst() {
        var customer = client().customer();
        var ids = new ArrayList<Object>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, start(customer, fresh("key")).at("id"));
        }
        var page = client().rest().get("/api/runs?limit=2&state=ACTIVE&cascade=order-status&customer=" + customer);
        var rest = client().rest().get("/api/runs?limit=2&customer=" + customer + "&cursor=" + page.at("next"));

        var listed = new ArrayList<>(page.items("id"));
        listed.addAll(rest.items("id"));
        assertThat(page.items()).hasSize(2);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(rest.<Object>at("next")).isNull();
        assertThat(client().rest()
                        .get("/api/runs?state=ENDED&customer=" + customer)
                        .items())
                .isEmpty();
    }
}
