package io.kaskad.api;

import static io.kaskad.api.Client.ORDER_STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

/** An operator sees how far behind each backlog is, and what became of transactions and hand-overs. */
interface MetricsByRest {

    Client client();

    @Test
    default void tellsTheAgeOfTheOldestEvent() {
        client().background().settle();
        assertThat(backlog("events")).isZero();

        client().track(client().customer(), ORDER_STATUS).is(202);
        grewAnHourOlder("event_inbox set due_at = due_at", "state = 'NEW'");
        assertThat(backlog("events")).isBetween(3600d, 3700d);

        client().background().settle();
        assertThat(backlog("events")).isZero();
    }

    @Test
    default void tellsTheAgeOfTheOldestMessage() {
        client().background().settle();
        client().track(client().customer(), ORDER_STATUS).is(202);
        client().background().once("events");
        grewAnHourOlder("message set due_at = due_at", "status = 'QUEUED'");
        assertThat(backlog("messages")).isBetween(3600d, 3700d);

        client().background().settle();
        assertThat(backlog("messages")).isZero();
    }

    @Test
    default void tellsTheAgeOfTheOldestReceipt() {
        var message = client().entered().message();
        client().jdbc()
                .sql("""
                        insert into receipt_inbox (provider, receipt_id, message_id, status, occurred_at, received_at, due_at, state)
                        values ('sandbox', :message, :message, 'DELIVERED', current_timestamp, current_timestamp,
                            current_timestamp - interval '1' hour, 'NEW')
                        """)
                .param("message", java.util.UUID.fromString(message))
                .update();
        assertThat(backlog("receipts")).isBetween(3600d, 3700d);

        client().background().settle();
        assertThat(backlog("receipts")).isZero();
    }

    @Test
    default void tellsTheAgeOfTheOldestTimer() {
        client().background().settle();
        client().entered();
        assertThat(backlog("timers")).isZero();

        grewAnHourOlder("act_ru_job set duedate_ = duedate_", "duedate_ is not null");
        assertThat(backlog("timers")).isBetween(2700d, 3700d);
        client().background().settle();
    }

    @Test
    default void countsTransactionsAndHandOvers() {
        var committed = metric("kaskad.transactions?tag=outcome:committed");
        client().entered();

        assertThat(metric("kaskad.transactions?tag=outcome:committed")).isGreaterThan(committed);
        assertThat(metric("kaskad.transactions?tag=outcome:lost")).isNotNegative();
        assertThat(metric("kaskad.handovers?tag=provider:sandbox&tag=outcome:Accepted"))
                .isPositive();
    }

    private void grewAnHourOlder(String what, String which) {
        client().jdbc()
                .sql("update " + what + " - interval '1' hour where " + which)
                .update();
    }

    private double backlog(String name) {
        return metric("kaskad.backlog.age?tag=backlog:" + name);
    }

    private double metric(String which) {
        var answer = client().rest().get("/actuator/metrics/" + which).is(200);
        return JsonPath.<Number>read(answer.body(), "$.measurements[0].value").doubleValue();
    }
}
