package io.kaskad.cost;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Receipts;
import io.kaskad.events.EventInbox;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Among a million customers every statement looks up what it needs and reads little else: with plans made before they came,
 * and with fresh ones.
 */
@OnStage
@ContextConfiguration(initializers = ExplainingPostgres.class)
record PlansTest(Stage stage, EventInbox events, Receipts receipts, DataSource pool, ApplicationContext kaskad) {

    private static final Duration UNTIL_MANY_TIMERS_ARE_DUE = Duration.ofMinutes(22);

    /** As often as the driver and the server need to settle for one plan each. */
    private static final int EACH_PLAN_IS_KEPT = 3;

    @Test
    void everyStatementLooksUpWhatItNeeds() {
        var plans = new Plans(pool, ExplainingPostgres.log());
        keepPlansOfEmptyTables();
        new Million(stage, pool).fill();
        stage.clockPasses(UNTIL_MANY_TIMERS_ARE_DUE);

        assertSound("plans as old as the first customers", plans.of(this::way));
        stage.jdbc().sql("analyze").update();
        assertSound("fresh statistics", plans.of(this::way));
        Lists.of(kaskad).forEach((list, read) -> assertSound(list, plans.of(read)));
        plans.everywhere("set enable_seqscan = on");
        assertSound("fresh statistics, free to read tables whole", plans.of(this::way));

        assertThat(plans.of(this::readsTooMuch))
                .as("a statement without an index is found out")
                .anyMatch(plan -> !plan.faults().isEmpty());
    }

    private void keepPlansOfEmptyTables() {
        stage.begin();
        stage.deploy("welcome");
        for (int i = 0; i < EACH_PLAN_IS_KEPT; i++) {
            Crowd.of(50, stage, events, receipts).does("Order Status Changed");
            stage.settle();
            stage.passes(Duration.ofMinutes(5));
            stage.passes(Duration.ofMinutes(5));
        }
        stage.jdbc().sql("analyze").update();
    }

    private void way() {
        for (int i = 0; i < EACH_PLAN_IS_KEPT; i++) {
            List.of("events", "dispatch", "timers", "receipts", "leases").forEach(stage::only);
        }
    }

    private void readsTooMuch() {
        stage.jdbc()
                .sql("select count(*) from message where template = 'none'")
                .query(Long.class)
                .single();
    }

    private static void assertSound(String when, List<Plan> plans) {
        assertThat(plans).as(when).isNotEmpty();
        assertThat(plans.stream()
                        .filter(plan -> !plan.faults().isEmpty())
                        .map(Plan::toString)
                        .distinct())
                .as(when)
                .isEmpty();
    }
}
