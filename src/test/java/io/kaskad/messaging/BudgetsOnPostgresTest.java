package io.kaskad.messaging;

import io.kaskad.policy.Policies;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
@Import(OutagesContract.Cast.class)
record BudgetsOnPostgresTest(Stage stage, Actors actors, Policies policies) implements BudgetsContract {}
