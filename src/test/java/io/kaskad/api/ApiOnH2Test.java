package io.kaskad.api;

import io.kaskad.shared.work.Workers;
import io.kaskad.testing.RunningKaskad;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@RunningKaskad
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
record ApiOnH2Test(@LocalServerPort int port, Workers workers, JdbcClient jdbc)
        implements CustomersByRest,
                ImportsByRest,
                IdentitiesByRest,
                CampaignsByRest,
                EventsByRest,
                SegmentByRest,
                CloudEventsByRest,
                WebhooksByRest,
                CascadesByRest,
                MessagesByRest,
                MetricsByRest,
                DraftsByRest,
                OperationsByRest,
                DiagramsByRest,
                BadInput {

    @Override
    public Client client() {
        return Client.of(port, workers, jdbc);
    }
}
