package io.kaskad.engine.standing;

import io.kaskad.cascades.CascadeRuntime;
import io.kaskad.cascades.ElementCounts;
import io.kaskad.cascades.RunCounts;
import io.kaskad.cascades.RunMigration;
import io.kaskad.shared.Transactions;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record StandingsOnPostgresTest(
        Stage stage,
        ProcessEngine engine,
        CascadeRuntime runtime,
        RunCounts runs,
        ElementCounts counts,
        Recounting recounting,
        RunMigration migration,
        Transactions transactions)
        implements StandingsContract {}
