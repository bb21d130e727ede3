package io.kaskad.webhooks;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
@TestPropertySource(properties = "kaskad.webhooks.private-hosts=localhost")
record WebhooksOnPostgresTest(Stage stage, KeepingEndpoints keeping, Deliveries deliveries, ApplicationContext kaskad)
        implements WebhooksContract {}
