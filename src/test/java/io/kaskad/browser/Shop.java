package io.kaskad.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;

/** The shop whose machines talk to Kaskad by REST, and whose analyst has deployed cascades. */
@TestComponent
class Shop {

    /** The cascade that comes with Kaskad; five minutes pass in five seconds. */
    static final String ORDER_STATUS = "order-status";
    /** The same, but nobody moves on while a test looks: ten hours pass in ten minutes. */
    static final String UNHURRIED = "unhurried";

    private static final Duration LONGEST_POST = Duration.ofSeconds(30);
    private static final Duration LONGEST_RUN = Duration.ofSeconds(90);

    private final Environment environment;
    private final DeployingDiagrams deploying;
    private final ObjectMapper json;

    Shop(Environment environment, DeployingDiagrams deploying, ObjectMapper json) {
        this.environment = environment;
        this.deploying = deploying;
        this.json = json;
    }

    /** A customer with an email address, Viber and a phone. */
    String hasACustomer(String locale) {
        var id = "customer-" + UUID.randomUUID().toString().substring(0, 8);
        call("PUT", "/api/customers/" + id, """
                {"locale": "%s", "contacts": {"email": "%s@example.com", "viber": "+79161234567", "sms": "+79161234567",
                 "call": "+79161234567"}, "attributes": {"firstName": "Kim"}}
                """.formatted(locale, id));
        return id;
    }

    /** Starts a run and gives its id. */
    String startsARun(String cascade, String customer) {
        var run = call("POST", "/api/cascades/" + cascade + "/runs", """
                {"customer": "%s", "properties": {"orderId": "1001", "status": "shipped"}}
                """.formatted(customer));
        return run.path("id").asText();
    }

    String startsARun(String cascade) {
        return startsARun(cascade, hasACustomer("en"));
    }

    /** Tells that a customer did something about an order. */
    void tells(String customer, String event) {
        call("POST", "/v1/track", """
                {"userId": "%s", "event": "%s", "properties": {"orderId": "1001", "status": "shipped"}}
                """.formatted(customer, event));
    }

    /** Somebody to look at, without anything happening meanwhile. */
    void hasAnUnhurriedCascade() {
        hasAnUnhurriedCascade(UNHURRIED);
    }

    /** The same under another key, for those who count its runs. */
    void hasAnUnhurriedCascade(String key) {
        try (var shipped = new ClassPathResource("processes/order-status.bpmn").getInputStream()) {
            var diagram = new String(shipped.readAllBytes(), UTF_8)
                    .replace("id=\"order-status\" name=\"Order status\"", "id=\"" + key + "\" name=\"Unhurried\"")
                    .replace("bpmnElement=\"order-status\"", "bpmnElement=\"" + key + "\"")
                    .replace("Order Status Changed", "Order Status Changed: " + key)
                    .replace("PT5M", "PT10H");
            deploying.deploy(key + ".bpmn", diagram.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the tests' own cascades. */
    void hasACascade(String key) {
        try (var diagram = new ClassPathResource("cascades/" + key + ".bpmn").getInputStream()) {
            deploying.deploy(key + ".bpmn", diagram.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The task that somebody has to do for a run. */
    String taskOf(String run) {
        return call("GET", "/engine-rest/task?processInstanceId=" + run, null)
                .get(0)
                .path("id")
                .asText();
    }

    /** A diagram that nobody has deployed. */
    void hasADraft(String key, String xml) {
        var draft = json.createObjectNode()
                .put("name", "A long cascade")
                .put("xml", xml)
                .put("version", 0);
        call("PUT", "/api/cascades/" + key + "/draft", draft.toString());
    }

    /** Somebody who may log in. */
    void employs(String user, String password) {
        call("POST", "/engine-rest/user/create", """
                {"profile": {"id": "%s", "firstName": "", "lastName": "", "email": ""}, "credentials": {"password": "%s"}}
                """.formatted(user, password));
    }

    /** Returns when the run has ended, and gives its end. */
    String awaitsTheEndOf(String run) {
        return await().atMost(LONGEST_RUN)
                .until(
                        () -> call("GET", "/api/runs/" + run, null),
                        found -> found.path("state").asText().equals("ENDED"))
                .path("outcome")
                .asText();
    }

    /** Gives the id of the newest letter to a customer, once it has arrived in the sandbox. */
    String awaitsLetterTo(String customer) {
        var inbox = "/api/sandbox/messages?to=" + customer + "@example.com";
        return await().atMost(LONGEST_POST)
                .until(() -> call("GET", inbox, null).path("items"), letters -> !letters.isEmpty())
                .get(0)
                .path("id")
                .asText();
    }

    /** Of the unhurried cascade, for one customer; everybody has been started. */
    void runsACampaign(String id, String customer) {
        call("PUT", "/api/segments/" + id, """
                {"name": "Fans of lamps", "tracked": false,
                 "condition": {"kind": "card", "field": "ID", "values": ["%s"]}}
                """.formatted(customer));
        call("PUT", "/api/campaigns/" + id, """
                {"name": "Spring sale", "cascade": "unhurried", "segment": "%s", "heldOutPercent": 0,
                 "properties": {"orderId": "1001", "status": "shipped"}}
                """.formatted(id));
        call("POST", "/api/campaigns/" + id + "/start", null);
        await("the campaign to be done")
                .atMost(LONGEST_RUN)
                .until(() -> call("GET", "/api/campaigns/" + id, null)
                        .path("status")
                        .asText()
                        .equals("DONE"));
    }

    JsonNode call(String method, String path, @Nullable String body) {
        return call(method, path, body, "application/json");
    }

    JsonNode call(String method, String path, @Nullable String body, String type) {
        var key = Visitor.bearer(RunningKaskad.KEY);
        var visitor = Visitor.at(environment.getRequiredProperty("local.server.port", Integer.class));
        var answer = visitor.send(method, path, body, key[0], key[1], "Content-Type", type);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        try {
            return json.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
