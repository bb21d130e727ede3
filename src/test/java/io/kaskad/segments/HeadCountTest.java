package io.kaskad.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record HeadCountTest(Stage stage, HeadCount headCount, DataSource pool) {

    private static final Condition EVERYBODY = new Condition.All(List.of());

    @Test
    void ofManyQuestionsTwoAreAskedAtATime() throws Exception {
        var looking = Executors.newFixedThreadPool(6);
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("lock table customer in access exclusive mode")
                    .update();
            var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> headCount.of(EVERYBODY), looking))
                    .limit(6)
                    .toList();
            Awaitility.await()
                    .during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(20))
                    .until(this::waiting, waiting -> waiting == 2);
            connection.rollback();

            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.join().count()).isNotNegative());
        } finally {
            looking.shutdownNow();
        }
    }

    private int waiting() {
        return stage.jdbc()
                .sql(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }
}
