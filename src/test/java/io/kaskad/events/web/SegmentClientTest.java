package io.kaskad.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.shared.Ids;
import io.kaskad.shared.work.Workers;
import io.kaskad.testing.Background;
import io.kaskad.testing.Rest;
import io.kaskad.testing.RunningKaskad;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** Segment's public client for Node works unchanged once its host is ours. */
@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record SegmentClientTest(@LocalServerPort int port, Workers workers) {

    @Test
    void whatSegmentsNodeClientTellsMakesACascadeRun() throws IOException {
        var customer = "customer-" + Ids.next();
        SegmentNodeClient.installed().tells("http://localhost:" + port, RunningKaskad.KEY, customer);
        new Background(workers).settle();

        var rest = new Rest(port);
        var known = rest.get("/api/customers/" + customer).is(200);
        assertThat(known.<String>at("contacts.email")).isEqualTo("kim@example.org");
        assertThat(known.<Map<String, Object>>at("attributes"))
                .containsEntry("firstName", "Kim")
                .containsEntry("groupId", "lamps-ltd")
                .containsEntry("group", Map.of("name", "Lamps Ltd"));
        assertThat(known.<List<String>>at("aliases"))
                .containsExactlyInAnyOrder(customer + "-visitor", customer + "-old");

        var events = rest.get("/api/events?customer=" + customer);
        assertThat(events.items("state")).hasSize(7).containsOnly("DONE");
        assertThat(events.items("name"))
                .containsExactly(
                        null, "Screen Viewed", "Page Viewed", "Order Status Changed", null, null, "Product Viewed");

        var runs = rest.get("/api/runs?customer=" + customer);
        assertThat(runs.items("cascade")).containsExactly("order-status");
        assertThat(rest.get("/api/messages?customer=" + customer).items()).isNotEmpty();
    }
}
