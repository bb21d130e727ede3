package io.kaskad.engine.timers;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record TimersOnPostgresTest(Stage stage, ManagementService management, PlatformTransactionManager transactions)
        implements TimersContract {}
