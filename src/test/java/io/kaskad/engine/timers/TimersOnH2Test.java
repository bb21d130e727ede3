package io.kaskad.engine.timers;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.transaction.PlatformTransactionManager;

@OnStage
record TimersOnH2Test(Stage stage, ManagementService management, PlatformTransactionManager transactions)
        implements TimersContract {}
