package io.kaskad.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Cascades;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
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

    private final Environment environment;
    private final Cascades cascades;

    Shop(Environment environment, Cascades cascades) {
        this.environment = environment;
        this.cascades = cascades;
    }

    /** A customer with an email address, Viber and a phone. */
    String hasACustomer(String locale) {
        var id = "customer-" + UUID.randomUUID().toString().substring(0, 8);
        put("/api/customers/" + id, """
                {"locale": "%s", "contacts": {"email": "%s@example.com", "viber": "+79161234567", "sms": "+79161234567"}}
                """.formatted(locale, id));
        return id;
    }

    /** Starts a run and gives its id. */
    String startsARun(String cascade, String customer) {
        var run = post("/api/cascades/" + cascade + "/runs", """
                {"customer": "%s", "properties": {"orderId": "1001", "status": "shipped"}}
                """.formatted(customer));
        return run.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    String startsARun(String cascade) {
        return startsARun(cascade, hasACustomer("en"));
    }

    /** Somebody to look at, without anything happening meanwhile. */
    Shop hasAnUnhurriedCascade() {
        try (var shipped = new ClassPathResource("processes/order-status.bpmn").getInputStream()) {
            var diagram = new String(shipped.readAllBytes(), UTF_8)
                    .replace("id=\"order-status\" name=\"Order status\"", "id=\"unhurried\" name=\"Unhurried\"")
                    .replace("bpmnElement=\"order-status\"", "bpmnElement=\"unhurried\"")
                    .replace("Order Status Changed", "Order Status Changed Slowly")
                    .replace("PT5M", "PT10H");
            cascades.deploy("unhurried.bpmn", diagram.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void put(String path, String json) {
        var headers = Visitor.bearer(RunningKaskad.KEY);
        var answer = visitor().send("PUT", path, json, headers[0], headers[1], "Content-Type", "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String post(String path, String json) {
        var answer = visitor().post(path, json, Visitor.bearer(RunningKaskad.KEY));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private Visitor visitor() {
        return Visitor.at(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
