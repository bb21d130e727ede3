package io.kaskad.messaging;

import io.kaskad.policy.Policies;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;

@OnStage
@Import(OutagesContract.Cast.class)
record BudgetsOnH2Test(Stage stage, Actors actors, Policies policies) implements BudgetsContract {}
