package io.kaskad.crash;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaskad.testing.TestDatabases;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A node is killed in the middle of its work and started again: nothing is lost, and nothing happens twice. */
class KilledNodeTest {

    private static final int PEOPLE = 200;

    private static final String[] FAST = {
        "--kaskad.time-lapse=60", "--kaskad.messaging.lease=3s", "--kaskad.messaging.blocked-pause=1s"
    };

    private final String url = TestDatabases.emptyPostgresUrl();
    private final JdbcClient database = JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(), url));

    private final List<Node> nodes = new ArrayList<>();

    @TempDir
    Path logs;

    @AfterEach
    void stop() {
        nodes.forEach(Node::kill);
    }

    private Node start() {
        var node = Node.started(url, logs, FAST);
        nodes.add(node);
        return node;
    }

    @Test
    void everyRunEndsAndNoMessageIsLostOrSentTwice() {
        var first = start();
        behave(first);
        first.post("/v1/batch", "{\"batch\":[" + people() + "]}");
        until("a quarter of the emails have left", () -> sent("email") >= PEOPLE / 4);
        first.kill();

        var second = start();
        until("the first have fallen to Viber", () -> sent("viber") >= PEOPLE / 10);
        second.kill();
        assertThat(activeRuns()).as("runs between stages when killed").isPositive();

        start();
        until("every run has ended", () -> count("event_inbox where state = 'NEW'") == 0 && activeRuns() == 0);
        until("every message has come to an end", () -> count("message where status in ('QUEUED', 'SENDING')") == 0);
        checkLedgerAgainstProvider();
    }

    private static void behave(Node node) {
        node.put("/api/sandbox/behaviours/email", behaviour(40));
        node.put("/api/sandbox/behaviours/viber", behaviour(50));
        node.put("/api/sandbox/behaviours/sms", behaviour(90));
    }

    private static String behaviour(int delivered) {
        return "{\"delivered\":" + delivered + ",\"opened\":0,\"delaySeconds\":1}";
    }

    private static String people() {
        return IntStream.range(0, PEOPLE).mapToObj(KilledNodeTest::person).collect(joining(","));
    }

    private static String person(int i) {
        return """
                {"type":"identify","userId":"p%1$d","messageId":"i%1$d",
                 "traits":{"email":"p%1$d@example.org","phone":"+7916%2$07d"}},
                {"type":"track","userId":"p%1$d","messageId":"t%1$d","event":"Order Status Changed",
                 "properties":{"orderId":"%1$d","status":"shipped","url":"https://shop.example/%1$d"}}
                """.formatted(i, 1_000_000 + i);
    }

    private static void until(String what, java.util.concurrent.Callable<Boolean> condition) {
        await(what)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    private int sent(String channel) {
        return count("message where sent_at is not null and channel = '" + channel + "'");
    }

    private int activeRuns() {
        return count("run where state = 'ACTIVE'");
    }

    private int count(String what) {
        return database.sql("select count(*) from " + what).query(Integer.class).single();
    }

    private void checkLedgerAgainstProvider() {
        assertThat(count("run")).as("one run an event").isEqualTo(PEOPLE);
        assertThat(count("run where outcome is null"))
                .as("runs without an outcome")
                .isZero();
        assertThat(count("(select 1 from sandbox_message group by message_id having count(*) > 1) twice"))
                .as("messages the provider took twice")
                .isZero();
        assertThat(count("""
                        message m where m.sent_at is not null
                            and not exists (select 1 from sandbox_message s where s.message_id = m.id)
                        """))
                .as("messages the ledger believes sent, but the provider never saw")
                .isZero();
        assertThat(count("""
                        sandbox_message s join message m on m.id = s.message_id
                        where m.sent_at is null and m.delivered_at is null and not exists (
                            select 1 from message_attempt a where a.message_id = m.id and a.outcome = 'UNKNOWN')
                        """))
                .as("messages the provider took, of which the ledger knows nothing")
                .isZero();
        assertThat(count("""
                        message m where m.status not in ('CANCELLED', 'SKIPPED', 'EXPIRED')
                            and not exists (select 1 from sandbox_message s where s.message_id = m.id)
                            and not exists (select 1 from message_attempt a
                                where a.message_id = m.id and a.outcome = 'UNKNOWN')
                        """)).as("lost messages").isZero();
        assertThat(count("(select run_id, channel from message group by run_id, channel having count(*) > 1) twice"))
                .as("steps taken twice")
                .isZero();
        assertThat(count("""
                        run r where r.outcome like 'deliveredBy%' and not exists (
                            select 1 from message m where m.run_id = r.id and m.delivered_at is not null
                                and r.outcome = 'deliveredBy' || initcap(m.channel))
                        """)).as("runs that say delivered without proof").isZero();
    }
}
