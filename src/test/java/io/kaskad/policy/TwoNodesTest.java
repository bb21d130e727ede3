package io.kaskad.policy;

import static io.kaskad.channels.Channel.EMAIL;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.Run;
import io.kaskad.cascades.RunStart;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.SecondNode;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** Two applications that dispatch at once from one database. */
@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record TwoNodesTest(
        Stage stage,
        Policies policies,
        Cascades cascades,
        CascadeRuntime runtime,
        Transactions transactions,
        Environment environment) {

    private static final int MESSAGES = 100;

    @Test
    void leaveNoMoreThanTheCapToOneCustomer() {
        stage.begin();
        stage.deploy("offer");
        var cap = new Cap(List.of(), null, Cap.Kind.PROMOTIONAL, 3, 1);
        policies.change(new Policy(policies.inForce().sendingTimes(), List.of(cap), List.of()), 0, "test");
        var customer = stage.agreedCustomer("UTC", EMAIL);
        var starts = IntStream.range(0, MESSAGES)
                .mapToObj(i -> new RunStart(cascades.get("offer"), customer, trigger()))
                .toList();
        transactions.call(() -> runtime.start(starts));
        assertThat(queued()).isEqualTo(MESSAGES);

        try (var second = SecondNode.beside(environment)) {
            var other = runAsync(() -> dispatchAll(second.stage()));
            dispatchAll(stage);
            other.join();

            assertThat(stage.provider().received().size()
                            + second.stage().provider().received().size())
                    .isEqualTo(3);
        }
        assertThat(stage.jdbc()
                        .sql("select count(*) from message where status = 'SKIPPED' and reason = 'FREQUENCY_CAP'"
                                + " and channel = 'email'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MESSAGES - 3);
    }

    private static Run.Trigger trigger() {
        var order = Map.<String, Object>of("orderId", "1", "status", "shipped", "url", "https://shop.example/orders/1");
        return new Run.Trigger("test", Ids.next().toString(), "Offer Published", order);
    }

    private void dispatchAll(Stage node) {
        await().atMost(Duration.ofMinutes(2)).pollInSameThread().until(() -> {
            node.only("dispatch");
            return queued() == 0;
        });
    }

    private int queued() {
        return stage.jdbc()
                .sql("select count(*) from message where status in ('QUEUED', 'SENDING') and channel = 'email'")
                .query(Integer.class)
                .single();
    }
}
