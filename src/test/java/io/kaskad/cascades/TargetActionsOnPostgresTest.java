package io.kaskad.cascades;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record TargetActionsOnPostgresTest(Stage stage, ElementCounts counts) implements TargetActionsContract {}
