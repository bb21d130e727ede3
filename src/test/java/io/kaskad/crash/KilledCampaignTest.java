package io.kaskad.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes are killed while they collect a campaign's people and start its runs: everybody gets one, and nobody two. */
class KilledCampaignTest {

    /** {@code -Dchaos.people=100000} takes a while. */
    private static final int PEOPLE = Integer.getInteger("chaos.people", 3_000);

    @TempDir
    Path logs;

    @AutoClose
    private Ordeal ordeal;

    @Test
    void everybodyHasOneRunInTheEnd() {
        ordeal = Ordeal.of(2, 1, logs, "--kaskad.campaigns.most-waiting=1000000");
        people();
        var first = ordeal.nodes().get(0);
        first.put(
                "/api/segments/everybody",
                "{\"name\": \"Everybody\", \"condition\": {\"kind\": \"all\", \"conditions\": []}, \"tracked\": false}");
        first.put("/api/campaigns/sale", """
                {"name": "Sale", "cascade": "order-status", "segment": "everybody",
                 "properties": {"orderId": "1", "status": "shipped", "url": "https://shop.example"}}""");
        first.post("/api/campaigns/sale/start", "");

        isKilledAndReplaced("campaign_recipient", 1);
        isKilledAndReplaced("run", PEOPLE / 5);
        isKilledAndReplaced("run", PEOPLE / 2);
        Awaitility.await("the campaign to be done")
                .atMost(Duration.ofMinutes(2).plusMillis(PEOPLE * 20L))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> ordeal.count("campaign_launch where state = 'DONE'") == 1);

        assertThat(ordeal.count("run")).isEqualTo(PEOPLE);
        assertThat(ordeal.count("(select distinct customer_id from run) as people"))
                .isEqualTo(PEOPLE);
        assertThat(ordeal.count("message where channel = 'email'")).isEqualTo(PEOPLE);
        assertThat(ordeal.count("""
                (select 1 from act_ru_execution where parent_id_ is null
                union all select 1 from run where state <> 'ACTIVE') as instances""")).isEqualTo(PEOPLE);
        assertThat(ordeal.count("campaign_launch where started = people and people = " + PEOPLE))
                .isEqualTo(1);
        assertThat(ordeal.count("campaign_recipient")).isZero();
    }

    private void people() {
        ordeal.database.sql("""
                insert into customer (id, attributes, created_at, updated_at)
                select 'p' || n, '{}', current_timestamp, current_timestamp from generate_series(1, :people) n
                """).param("people", PEOPLE).update();
        ordeal.database.sql("""
                insert into contact (customer_id, channel, address)
                select 'p' || n, 'email', 'p' || n || '@example.org' from generate_series(1, :people) n
                """).param("people", PEOPLE).update();
    }

    private void isKilledAndReplaced(String what, int many) {
        var node = ordeal.nodes().get(0);
        Ordeal.until(many + " rows of " + what, () -> ordeal.count(what) >= many);
        ordeal.kill(node);
        ordeal.starts();
    }
}
