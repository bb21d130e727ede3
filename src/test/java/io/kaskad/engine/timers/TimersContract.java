package io.kaskad.engine.timers;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.VIBER;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.Run;
import io.kaskad.testing.Stage;
import io.kaskad.testing.TwoTransactions;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** What is due is fired many at a time, on whichever database. */
interface TimersContract {

    int BATCH = 50;

    Stage stage();

    ManagementService management();

    PlatformTransactionManager transactions();

    @BeforeEach
    default void begin() {
        stage().begin();
        stage().deploy("pause-then-ask");
    }

    @Test
    default void firesFiftyRunsAtOnce() {
        var runs = IntStream.range(0, BATCH + 1)
                .mapToObj(i -> stage().orderStatusChanges(stage().customer(EMAIL, VIBER)))
                .toList();
        stage().clockPasses(ofMinutes(5));

        stage().only("timers");
        assertThat(runs).filteredOn(this::isAtViber).hasSize(BATCH);
        stage().only("timers");
        assertThat(runs).allMatch(this::isAtViber);
    }

    @Test
    default void oneThatFailsFailsAloneAndKeepsItsError() {
        var good =
                IntStream.range(0, 4).mapToObj(i -> paused(Map.of("amount", i))).toList();
        var bad = paused(Map.of("amount", "many"));
        stage().clockPasses(ofHours(1));

        stage().only("timers");
        assertThat(good).allMatch(run -> stage().run(run.customer()).state() == Run.State.ENDED);
        assertThat(timer(bad).getExceptionMessage()).contains("event.amount > 10");

        stage().only("timers");
        assertThat(timer(bad).getRetries())
                .as("retries, which the executor takes from now on")
                .isEqualTo(5);
    }

    @Test
    default void aRunThatSomebodyElseIsMovingIsFiredLater() {
        var moving = stage().orderStatusChanges(stage().customer(EMAIL, VIBER));
        var standing = stage().orderStatusChanges(stage().customer(EMAIL, VIBER));
        stage().clockPasses(ofMinutes(5));

        new TwoTransactions(transactions(), stage().jdbc()).within(() -> hold(moving), () -> {
            stage().only("timers");
            return true;
        });
        assertThat(isAtViber(standing)).isTrue();
        assertThat(isAtViber(moving)).isFalse();

        stage().only("timers");
        assertThat(isAtViber(moving)).isTrue();
    }

    @Test
    default void aDueDateThatSupportHasChangedCounts() {
        var run = paused(Map.of("amount", 1));
        management().setJobDuedate(timer(run).getId(), Date.from(stage().now()));

        stage().only("timers");
        assertThat(stage().run(run.customer()).state()).isEqualTo(Run.State.ENDED);
    }

    @Test
    default void theEnginesExecutorTakesWhatHasBeenDueForAMinute() {
        var run = paused(Map.of("amount", 1));
        assertThat(stage().jdbc()
                        .sql(
                                "select lock_owner_ from act_ru_job where process_instance_id_ = :run and exclusive_ = false"
                                        + " and lock_exp_time_ = duedate_ + interval '1' minute")
                        .param("run", run.id())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(TimerJobs.OWNER));
    }

    private boolean isAtViber(Run run) {
        return stage().messages(run).stream().anyMatch(message -> message.channel() == VIBER);
    }

    private Run paused(Map<String, Object> properties) {
        var customer = stage().customer();
        stage().happens(customer, "Pause Began", properties);
        return stage().run(customer);
    }

    private Job timer(Run run) {
        return management().createJobQuery().processInstanceId(run.id()).singleResult();
    }

    private void hold(Run run) {
        stage().jdbc()
                .sql("select id from message where run_id = :run for update")
                .param("run", run.id())
                .query()
                .listOfRows();
    }
}
