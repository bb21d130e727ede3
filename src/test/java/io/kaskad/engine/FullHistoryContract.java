package io.kaskad.engine;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Receipt;
import io.kaskad.testing.Stage;
import java.time.Duration;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code kaskad.history=full} the engine keeps all it can, and nothing else changes, on whichever database. */
interface FullHistoryContract {

    Stage stage();

    HistoryService history();

    @BeforeEach
    default void begin() {
        stage().begin();
    }

    @Test
    default void theEngineRemembersEachStepAndSoDoesTheTrail() {
        var run = stage().orderStatusChanges(stage().customer(EMAIL, SMS));
        stage().passes(Duration.ofMinutes(5));
        stage().reports(Receipt.Status.DELIVERED);

        assertThat(history()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(run.id())
                        .list())
                .extracting(HistoricActivityInstance::getActivityId)
                .contains("sendEmail", "awaitEmail", "sendSms", "awaitSms");
        assertThat(history()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(run.id())
                        .singleResult()
                        .getEndTime())
                .isNotNull();
        assertThat(stage().timeline(run)).isNotEmpty();
        assertThat(stage().run(run.customer()).outcome()).isEqualTo("deliveredBySms");
    }

    @Test
    default void itGoesWithTheRunItTellsOf() {
        stage().orderStatusChanges(stage().customer(EMAIL));
        stage().reports(Receipt.Status.DELIVERED);
        stage().passes(Duration.ofDays(400));
        stage().settle();

        assertThat(history().createHistoricProcessInstanceQuery().count()).isZero();
        assertThat(history().createHistoricActivityInstanceQuery().count()).isZero();
        assertThat(history().createHistoricJobLogQuery().count()).isZero();
    }
}
