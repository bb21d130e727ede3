package io.kaskad.engine.migration;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.RunMigration;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.TaskService;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record MovingRunsOnPostgresTest(
        Stage stage, RunMigration migration, CascadeRuntime runtime, Transactions transactions, TaskService tasks)
        implements MovingRunsContract {}
