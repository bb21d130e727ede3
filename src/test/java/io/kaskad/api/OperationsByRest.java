package io.kaskad.api;

import static io.kaskad.api.Client.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.shared.Json;
import io.kaskad.testing.Rest.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cascades are paused and stopped, and their runs moved to another version. */
interface OperationsByRest {

    Client client();

    @Test
    default void letsNobodyInWhilePaused() {
        var key = deployed("wait");
        assertThat(client().rest()
                        .post("/api/cascades/" + key + "/pause", "")
                        .is(200)
                        .<Boolean>at("paused"))
                .isTrue();
        start(key).isRefusedWith(409, "paused");

        assertThat(client().rest()
                        .post("/api/cascades/" + key + "/resume", "")
                        .is(200)
                        .<Boolean>at("paused"))
                .isFalse();
        start(key).is(201);
    }

    @Test
    default void stopsARunningCascade() {
        var key = deployed("wait");
        for (int n = 0; n < 60; n++) {
            start(key).is(201);
        }
        var stop = client().rest().post("/api/cascades/" + key + "/stop", "").is(202);
        assertThat(stop.<Integer>at("total")).isEqualTo(60);
        client().rest().post("/api/cascades/" + key + "/stop", "").isRefusedWith(409, "under way");
        client().background().settle();

        var ended = operation(stop);
        assertThat(ended.<String>at("state")).isEqualTo("DONE");
        assertThat(ended.<Integer>at("done")).isEqualTo(60);
        assertThat(ended.<Integer>at("failed")).isZero();
        assertThat(client().rest()
                        .get("/api/runs?cascade=" + key + "&state=ACTIVE")
                        .items())
                .isEmpty();
        var first = client().rest().get("/api/operations/" + stop.at("id") + "/runs?failed=false&limit=40");
        var rest = client().rest()
                .get("/api/operations/" + stop.at("id") + "/runs?failed=false&limit=40&cursor=" + first.at("next"));
        assertThat(first.items()).hasSize(40);
        assertThat(rest.items()).hasSize(20);
        assertThat(first.items("customer")).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(first.items("at")).doesNotContainNull();
        start(key).isRefusedWith(409, "paused");
    }

    @Test
    default void breaksAnOperationOff() {
        var key = deployed("wait");
        start(key).is(201);
        var stop = client().rest().post("/api/cascades/" + key + "/stop", "").is(202);
        client().rest().post("/api/operations/" + stop.at("id") + "/cancel", "").is(200);
        client().background().settle();

        assertThat(operation(stop).<String>at("state")).isEqualTo("CANCELLED");
        assertThat(client().rest()
                        .get("/api/runs?cascade=" + key + "&state=ACTIVE")
                        .items())
                .hasSize(1);
    }

    @Test
    default void movesRunsToAnotherVersionWhereTheyGoOn() {
        var key = deployed("wait");
        String moved = start(key).is(201).at("id");
        deploy(key, waiting(key, "wait", "later"));
        var preview = post(key, "migrations/preview", 1, 2).is(200);
        assertThat(preview.<Integer>at("runs")).isEqualTo(1);
        assertThat(preview.<Object>at("stands[0].obstacle")).isNull();

        var migration = post(key, "migrations", 1, 2).is(202);
        client().background().settle();

        var ended = operation(migration);
        assertThat(ended.<Integer>at("done")).isEqualTo(1);
        assertThat(ended.<Integer>at("from")).isEqualTo(1);
        assertThat(ended.<Integer>at("to")).isEqualTo(2);
        var run = client().rest().get("/api/runs/" + moved).is(200);
        assertThat(run.<Integer>at("version")).isEqualTo(2);
        assertThat(standing(key, 1)).isEmpty();
        assertThat(standing(key, 2)).containsExactly("wait");
    }

    @Test
    default void aMovedRunStillHearsOfItsMessage() {
        var key = fresh("order");
        var first = client().rest()
                .get("/api/cascades/order-status/xml")
                .body()
                .replace("\"order-status\" name", "\"" + key + "\" name")
                .replace("bpmnElement=\"order-status\"", "bpmnElement=\"" + key + "\"")
                .replace("Order Status Changed", key);
        deploy(key, first);
        String run = start(key).is(201).at("id");
        client().background().settle();
        deploy(key, first.replace("PT5M", "PT9M"));
        var migration = post(key, "migrations", 1, 2).is(202);
        client().background().settle();
        assertThat(operation(migration).<Integer>at("done")).isEqualTo(1);

        String message = client().rest().get("/api/messages?run=" + run).at("items[0].id");
        var kept = client().rest().get("/api/sandbox/messages?channel=email&to=kim@example.org&limit=200");
        List<String> ids = kept.at("items[?(@.messageId == '%s')].id".formatted(message));
        client().rest()
                .post("/api/sandbox/messages/" + ids.get(0) + "/receipts", "{\"status\": \"delivered\"}")
                .is(202);
        client().background().settle();

        var ended = client().rest().get("/api/runs/" + run).is(200);
        assertThat(ended.<Integer>at("version")).isEqualTo(2);
        assertThat(ended.<String>at("outcome")).isEqualTo("deliveredByEmail");
    }

    @Test
    default void saysWhichRunsCannotBeMoved() {
        var key = deployed("wait");
        var begun = start(key).is(201);
        String stays = begun.at("id");
        deploy(key, waiting(key, "another", "end"));
        assertThat(post(key, "migrations/preview", 1, 2).is(200).<String>at("stands[0].obstacle"))
                .isEqualTo("GONE");
        var migration = post(key, "migrations", 1, 2).is(202);
        client().background().settle();

        var ended = operation(migration);
        assertThat(ended.<String>at("state")).isEqualTo("DONE");
        assertThat(ended.<Integer>at("failed")).isEqualTo(1);
        var failed = client().rest().get("/api/operations/" + migration.at("id") + "/runs");
        assertThat(failed.items("run")).isEqualTo(List.of(stays));
        assertThat(failed.<String>at("items[0].failure")).contains("wait");
        assertThat(failed.items("customer")).containsExactly(begun.<Object>at("customer"));
        assertThat(standing(key, 1)).containsExactly("wait");
    }

    private List<Object> standing(String key, int version) {
        return client().rest()
                .get("/api/cascades/" + key + "/standing?version=" + version)
                .is(200)
                .at("elements[*].element");
    }

    private Answer operation(Answer begun) {
        return client().rest().get("/api/operations/" + begun.at("id")).is(200);
    }

    private Answer post(String key, String what, int from, int to) {
        return client().rest().post("/api/cascades/" + key + "/" + what, Json.write(Map.of("from", from, "to", to)));
    }

    private Answer start(String key) {
        var order = Map.of("orderId", "1001", "status", "shipped", "url", "https://shop.example/orders/1001");
        var start = Map.of("customer", client().customer(), "properties", order);
        return client().rest().post("/api/cascades/" + key + "/runs", Json.write(start));
    }

    private String deployed(String waits) {
        var key = fresh("waits");
        deploy(key, waiting(key, waits, "end"));
        return key;
    }

    private void deploy(String key, String xml) {
        client().rest()
                .post("/api/cascades/" + key + "/deploy", Json.write(Map.of("xml", xml, "comment", "")))
                .is(201);
    }

    /** Waits a day. */
    private static String waiting(String key, String wait, String end) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
                  <bpmn:process id="%1$s" isExecutable="true">
                    <bpmn:startEvent id="start"/>
                    <bpmn:intermediateCatchEvent id="%2$s">
                      <bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
                    </bpmn:intermediateCatchEvent>
                    <bpmn:endEvent id="%3$s"/>
                    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="%2$s"/>
                    <bpmn:sequenceFlow id="b" sourceRef="%2$s" targetRef="%3$s"/>
                  </bpmn:process>
                </bpmn:definitions>""".formatted(key, wait, end);
    }
}
