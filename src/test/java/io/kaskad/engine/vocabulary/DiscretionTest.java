package io.kaskad.engine.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a customer's data hold is quoted neither in a failed job nor in the log. */
@OnStage
@ExtendWith(OutputCaptureExtension.class)
record DiscretionTest(Stage stage, ManagementService management) {

    private static final String PRIVATE = "private@example.org";

    @BeforeEach
    void begin() {
        stage.begin();
        stage.deploy("asks-of-an-event");
    }

    @ParameterizedTest
    @CsvSource({
        "amount,   ${event.amount > 10} cannot be answered",
        "within,   '${event.within != null && did(''Order Paid'', event.within)} cannot be answered'",
        "key,      ${event.key != null && event.text[event.key] == 1} cannot be answered",
        "date,     The timer's value is not an ISO 8601 date",
        "duration, The timer's value is not an ISO 8601 duration",
    })
    void aValueThatDoesNotFitIsNotQuoted(String property, String message, CapturedOutput output) {
        var customer = stage.customer();
        stage.happens(customer, "Asked", Map.of(property, PRIVATE, "text", "plain"));
        stage.clockPasses(Duration.ofHours(1));
        stage.only("timers");

        var job = management
                .createJobQuery()
                .processInstanceId(stage.run(customer).id())
                .singleResult();
        assertThat(job.getExceptionMessage()).contains(message).doesNotContain(PRIVATE);
        assertThat(management.getJobExceptionStacktrace(job.getId())).doesNotContain(PRIVATE);
        assertThat(output).contains(message).doesNotContain(PRIVATE);
    }
}
