package io.kaskad.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** A customer of whom no more is known than attributes, as JSON. */
    void hasACustomer(String id, String attributes) {
        call("PUT", "/api/customers/" + id, "{\"attributes\": " + attributes + "}");
    }

    /** @param condition as JSON */
    void hasASegment(String id, String name, String condition, boolean tracked) {
        call("PUT", "/api/segments/" + id, """
                {"name": "%s", "condition": %s, "tracked": %s}
                """.formatted(name, condition, tracked));
    }

    /** Somebody else gives a segment another name. */
    void renamesASegment(String id, String name) {
        var segment = (ObjectNode) segment(id);
        call("PUT", "/api/segments/" + id, segment.put("name", name).toString());
    }

    JsonNode segment(String id) {
        return call("GET", "/api/segments/" + id, null);
    }

    /** Some groups of customers, and a birthday. */
    void hasSegmentsAndDates() {
        hasACustomer("kim", "{\"city\": \"Omsk\", \"birthday\": \"1990-05-04\", \"orders\": 12}");
        hasASegment("regulars", "Regulars of the north", """
                {"kind": "all", "conditions": [
                  {"kind": "attribute", "name": "city", "is": "IN", "values": ["Omsk", "Perm"]},
                  {"kind": "any", "conditions": [
                    {"kind": "attribute", "name": "orders", "is": "AT_LEAST", "values": ["10"]},
                    {"kind": "event", "name": "Order Paid", "days": 90, "atLeast": 3}]},
                  {"kind": "not", "condition": {"kind": "any", "conditions": [
                    {"kind": "message", "progress": "CLICKED", "channel": "sms", "days": 30, "atLeast": 2},
                    {"kind": "consent", "channel": "sms", "topic": "*", "state": "withdrawn"}]}}]}
                """, true);
        hasASegment("everybody", "Everybody", "{\"kind\": \"all\", \"conditions\": []}", false);
        hasADateRule("Birthday Soon", "birthday", -7);
    }

    /** What holds for all cascades, as JSON, in place of what held before. */
    void hasThePolicy(String sendingTimes, String caps, String budgets) {
        call("PUT", "/api/policy", """
                {"version": %d, "policy": {"sendingTimes": %s, "caps": [%s], "budgets": [%s]}}
                """.formatted(policy().path("version").asLong(), sendingTimes, caps, budgets));
    }

    void hasNoPolicy() {
        hasThePolicy("{\"on\": false, \"usual\": {\"from\": \"09:00\", \"to\": \"21:00\"}}", "", "");
    }

    JsonNode policy() {
        return call("GET", "/api/policy", null);
    }

    /** Hours, a cap and a budget that keep nobody from anything here. */
    void hasAMildPolicy() {
        hasThePolicy(
                """
                {"on": true, "usual": {"from": "09:00", "to": "21:00"},
                 "channels": [{"channel": "sms", "hours": {"from": "10:00", "to": "20:00",
                   "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]}}]}
                """,
                "{\"channels\": [\"sms\", \"viber\"], \"kind\": \"PROMOTIONAL\", \"most\": 3, \"days\": 7}",
                "{\"cascade\": \"order-status\", \"amount\": 15000, \"currency\": \"RUB\"}");
    }

    /** Another system that is told of everything; gives its id. Nobody is at that address. */
    String hasAWebhook(String description) {
        return call("POST", "/api/webhooks", """
                {"url": "http://localhost:9/kaskad", "description": "%s"}
                """.formatted(description))
                .at("/webhook/id")
                .asText();
    }

    /** Tries a webhook, and returns when it has not answered. */
    void triesTheWebhook(String id) {
        call("POST", "/api/webhooks/" + id + "/test", null);
        await().atMost(LONGEST_POST)
                .until(() -> deliveries(id).at("/items/0/problem").isTextual());
    }

    JsonNode webhook(String id) {
        return call("GET", "/api/webhooks/" + id, null);
    }

    JsonNode deliveries(String webhook) {
        return call("GET", "/api/webhooks/" + webhook + "/deliveries", null);
    }

    /** Says when an event comes each year, by the attribute that has the date. */
    void hasADateRule(String event, String attribute, int days) {
        call("PUT", "/api/date-rules", """
                {"event": "%s", "kind": "ANNIVERSARY", "subject": "%s", "days": %d, "at": "10:00"}
                """.formatted(event, attribute, days));
    }

    JsonNode dateRules() {
        return call("GET", "/api/date-rules", null);
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

    /** The diagram of a draft. */
    String draft(String key) {
        return call("GET", "/api/cascades/" + key + "/draft", null).path("xml").asText();
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
