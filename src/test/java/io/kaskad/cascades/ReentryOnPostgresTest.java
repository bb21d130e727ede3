package io.kaskad.cascades;

import io.kaskad.customers.Customers;
import io.kaskad.customers.Identities;
import io.kaskad.events.EventLog;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record ReentryOnPostgresTest(
        Stage stage,
        Cascades cascades,
        CascadeRuntime runtime,
        Entering entering,
        Entries entries,
        ElementCounts counts,
        StartingRuns starting,
        Customers customers,
        Identities identities,
        EventLog log,
        RuntimeService engine,
        Transactions transactions,
        PlatformTransactionManager manager)
        implements ReentryContract {}
