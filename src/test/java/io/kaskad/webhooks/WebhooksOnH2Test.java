package io.kaskad.webhooks;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@OnStage
@TestPropertySource(properties = "kaskad.webhooks.private-hosts=localhost")
record WebhooksOnH2Test(Stage stage, KeepingEndpoints keeping, Deliveries deliveries, ApplicationContext kaskad)
        implements WebhooksContract {}
