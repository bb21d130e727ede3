package io.kaskad.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.testing.Rest.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Diagrams are looked through before anybody deploys them, and are told what they can name. */
interface DiagramsByRest {

    Client client();

    private Answer validated(String key, String xml) {
        try {
            var body = new ObjectMapper().writeValueAsString(Map.of("xml", xml));
            return client().rest().post("/api/cascades/" + key + "/validate", body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String file(String path) throws IOException {
        return Files.readString(Path.of(path));
    }

    @Test
    default void theShippedCascadeIsInOrder() throws IOException {
        var answer =
                validated("order-status", file("processes/order-status.bpmn")).is(200);

        assertThat(answer.<List<?>>at("findings[?(@.severity == 'error')]")).isEmpty();
        assertThat(answer.<List<String>>at("findings[*].rule")).isEmpty();
    }

    @Test
    default void tellsWhatIsWrongAndHowToMendIt() throws IOException {
        var diagram = file("src/test/resources/checks/defects/opens-after-sms.bpmn");
        var answer = validated("opens-after-sms", diagram).is(200);

        assertThat(answer.<List<Map<String, Object>>>at("findings[?(@.severity == 'error')]"))
                .containsExactly(Map.of(
                        "element",
                        "answer",
                        "rule",
                        "opens",
                        "severity",
                        "error",
                        "detail",
                        "It asks whether a message was opened, but nobody reports that for sms.",
                        "fix",
                        "Ask whether it was delivered, or send by a channel that reports opens.",
                        "values",
                        Map.of("channels", "sms")));
    }

    @Test
    default void takesDraftsOfCascadesThatAreNotThereYet() {
        var draft = """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
                  <bpmn:process id="drawn" isExecutable="true">
                    <bpmn:task id="think" />
                    <bpmn:startEvent id="start" />
                    <bpmn:serviceTask id="work" />
                    <bpmn:sequenceFlow id="flow" sourceRef="start" targetRef="nowhere" />
                  </bpmn:process>
                </bpmn:definitions>""";
        var answer = validated("planned", draft).is(200);

        assertThat(answer.<List<String>>at("findings[*].rule"))
                .containsExactly(
                        "process",
                        "step",
                        "engine",
                        "idle",
                        "implicit-end",
                        "unreachable",
                        "implicit-end",
                        "implicit-end",
                        "unreachable");
        assertThat(answer.<List<String>>at("findings[*].element"))
                .containsExactly("drawn", "work", "flow", "think", "think", "think", "start", "work", "work");
        client().rest().get("/api/cascades/planned").is(404);
    }

    @Test
    default void anotherCascadeMayStartWithTheSameEvent() throws IOException {
        var another =
                file("processes/order-status.bpmn").replace("process id=\"order-status\"", "process id=\"another\"");
        var answer = validated("another", another).is(200);

        assertThat(answer.<List<Object>>at("findings")).isEmpty();
    }

    @Test
    default void saysWhatIsNoDiagram() {
        assertThat(validated("planned", "no diagram at all").is(200).<List<String>>at("findings[*].rule"))
                .containsExactly("xml");
        assertThat(validated("planned", "").is(200).<List<String>>at("findings[*].rule"))
                .containsExactly("xml");
        client().rest().post("/api/cascades/planned/validate", "{}").isRefusedWith(400, "xml must not be null");
        client().rest().post("/api/cascades/planned/validate", "{\"xml\": []}").isRefusedWith(400, "xml must be text");
        validated("planned", "x".repeat(1_000_000)).isRefusedWith(413, "at most 1 MB");
    }

    @Test
    default void tellsWhatDiagramsCanName() {
        var event = Client.fresh("Something Happened");
        client().track(client().customer(), event).is(202);
        client().background().settle();
        var vocabulary = client().rest().get("/api/vocabulary").is(200);

        assertThat(vocabulary.<List<Map<String, Object>>>at("channels[?(@.key == 'sms')]"))
                .containsExactly(Map.of(
                        "key", "sms",
                        "paid", true,
                        "reportsDelivery", true,
                        "reportsOpens", false,
                        "reportsReplies", true,
                        "contact", "PHONE_NUMBER",
                        "longest", 1_530));
        assertThat(vocabulary.<List<Map<String, Object>>>at("templates[?(@.name == 'order-status')]"))
                .containsExactly(Map.of("name", "order-status", "channels", List.of("email", "sms", "viber")));
        assertThat(vocabulary.<List<String>>at("events"))
                .contains(event, Client.ORDER_STATUS)
                .isSorted();
        assertThat(vocabulary.<List<Map<String, Object>>>at("cascades"))
                .contains(Map.of("key", "order-status", "name", "Order status"));
    }

    @Test
    default void anEventIsKnownAsSoonAsOneHasCome() throws IOException {
        var event = Client.fresh("Something Happened");
        var diagram = file("src/test/resources/checks/good/one-letter.bpmn").replace(Client.ORDER_STATUS, event);
        assertThat(validated("one-letter", diagram).<List<String>>at("findings[*].rule"))
                .containsExactly("event-unknown");

        client().track("somebody-unknown", event).is(202);
        client().background().settle();
        assertThat(validated("one-letter", diagram).<List<String>>at("findings[*].rule"))
                .isEmpty();
    }
}
