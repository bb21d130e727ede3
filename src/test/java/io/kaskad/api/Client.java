package io.kaskad.api;

import io.kaskad.shared.Ids;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import io.kaskad.testing.Rest;
import io.kaskad.testing.Rest.Answer;
import io.kaskad.testing.Visitor;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop that uses Kaskad by REST, and all that a test looks at besides. */
record Client(int port, Rest rest, Background background, JdbcClient jdbc) {

    static final String ORDER_STATUS = "Order Status Changed";

    static Client of(int port, Workers workers, JdbcClient jdbc) {
        return new Client(port, new Rest(port), new Background(workers), jdbc);
    }

    /** An id nobody has used before. */
    static String fresh(String what) {
        return what + "-" + Ids.next();
    }

    /** A customer reachable by email, Viber and SMS. */
    String customer() {
        var id = fresh("customer");
        rest.put("/api/customers/" + id, """
                        {"locale": "en", "contacts": {"email": "kim@example.org", "phone": "+79161234567"},
                         "attributes": {"firstName": "Kim"}}""").is(200);
        return id;
    }

    Answer track(String customer, String event) {
        return rest.post("/v1/track", call(customer, event, fresh("message")));
    }

    static String call(String customer, String event, String messageId) {
        return """
                {"type": "track", "userId": "%s", "event": "%s", "messageId": "%s",
                 "properties": {"orderId": "1001", "status": "shipped", "url": "https://shop.example/orders/1001"}}""".formatted(customer, event, messageId);
    }

    static String batch(String... calls) {
        return Arrays.stream(calls).collect(Collectors.joining(",", "{\"batch\": [", "]}"));
    }

    /** A customer whose run waits for its email to be delivered. */
    Entered entered() {
        var customer = customer();
        track(customer, ORDER_STATUS).is(202);
        background.settle();
        String run = rest.get("/api/runs?customer=" + customer).is(200).at("items[0].id");
        String message = rest.get("/api/messages?run=" + run).is(200).at("items[0].id");
        return new Entered(customer, run, message);
    }

    /** Who entered the order status cascade, the run, and the email it sent. */
    record Entered(String customer, String run, String message) {}

    /** Another machine with a key of its own. */
    Rest anotherSource() {
        var administrator = Visitor.administrator(port);
        var name = "shop " + Ids.next().toString().substring(20);
        var made = administrator.post("/api/keys", "{\"name\": \"" + name + "\"}", administrator.token());
        return new Rest(port, com.jayway.jsonpath.JsonPath.read(made.body(), "$.key"));
    }

    /** How much the inbox holds; what is refused must not change it. */
    long eventsKept() {
        return rows("event_inbox");
    }

    long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
