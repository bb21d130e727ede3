package io.kaskad.testing;

import io.kaskad.cascades.Runs;
import io.kaskad.cascades.StartingRuns;
import io.kaskad.channels.Receipts;
import io.kaskad.customers.Customers;
import io.kaskad.events.EventInbox;
import io.kaskad.messaging.Messages;
import io.kaskad.shared.Workers;
import io.kaskad.support.Timelines;
import java.time.Clock;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class StageBeans {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    FakeProvider fakeProvider(Clock clock) {
        return new FakeProvider(clock);
    }

    @Bean
    Stage stage(
            Customers customers,
            EventInbox events,
            Runs runs,
            StartingRuns starting,
            Messages messages,
            Receipts receipts,
            Timelines timelines,
            Workers workers,
            ManagementService management,
            JdbcClient jdbc,
            Clock clock,
            FakeProvider provider) {
        return new Stage(
                customers,
                events,
                runs,
                starting,
                messages,
                receipts,
                timelines,
                workers,
                management,
                jdbc,
                clock,
                provider);
    }
}
