package io.kaskad.events;

import io.kaskad.cascades.DeployingDiagrams;
import io.kaskad.customers.Customers;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record EventProcessingOnPostgresTest(
        Stage stage, EventInbox inbox, EventLog log, DeployingDiagrams deploying, Customers customers)
        implements EventProcessingContract {}
