package io.kaskad.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.Cascades;
import io.kaskad.cascades.CheckingDiagrams;
import io.kaskad.content.Templates;
import io.kaskad.content.TrackedLinks;
import io.kaskad.customers.Customers;
import io.kaskad.testing.RunningKaskad;
import io.kaskad.trial.Story.Person;
import io.kaskad.trial.Story.Start;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.TestConstructor;

/** A trial goes by the settings of the live application that change what a cascade does, and sees no others. */
@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LiveSettingsTest {

    private static final String MORNING = """
            <bpmn:intermediateCatchEvent id="morning"><bpmn:timerEventDefinition>
              <bpmn:timeDate>${until.sendingHours}</bpmn:timeDate>
            </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="morning"/>
            <bpmn:sequenceFlow id="b" sourceRef="morning" targetRef="end"/>
            <bpmn:endEvent id="end"/>""";

    private final MockEnvironment live = new MockEnvironment()
            .withProperty("kaskad.sending-hours.from", "11:00")
            .withProperty("kaskad.sending-hours.to", "11:30")
            .withProperty("kaskad.sending-hours.time-zone", "Asia/Tokyo")
            .withProperty("kaskad.retries[0]", "PT7S")
            .withProperty("kaskad.retries[1]", "PT1H")
            .withProperty("kaskad.smtp.url", "smtp://mail.example.org")
            .withProperty("kaskad.api-key", "0123456789abcdef");

    private final TrialContext context;
    private final Trying trying;

    LiveSettingsTest(
            Templates templates,
            TrackedLinks links,
            Cascades cascades,
            CheckingDiagrams checking,
            CascadeRuntime runtime,
            Customers customers,
            Clock clock) {
        this.context = new TrialContext(templates, links, live);
        this.trying = new Trying(context, cascades, checking, runtime, customers, clock);
    }

    @AfterEach
    void end() {
        context.destroy();
    }

    @Test
    void sendingHoursAreTheLiveOnes() {
        var noon = OffsetDateTime.parse("2030-01-14T12:00:00+09:00");
        var nobodysZone = new Person(null, null, null, Map.of(), null, null);
        var story = new Story(nobodysZone, new Start(null, noon), null, null, null);

        assertThat(trying.play("waits", TryingTest.diagram("waits", MORNING), story)
                        .trace())
                .containsExactly("PT23H run.ended", "outcome end");
    }

    @Test
    void nothingElseIsSeen() {
        assertThat(LiveSettings.of(live))
                .containsOnly(
                        Map.entry("kaskad.sending-hours.from", "11:00"),
                        Map.entry("kaskad.sending-hours.to", "11:30"),
                        Map.entry("kaskad.sending-hours.time-zone", "Asia/Tokyo"),
                        Map.entry("kaskad.retries", "PT7S,PT1H"));
        assertThat(LiveSettings.of(new MockEnvironment())).isEmpty();
    }
}
