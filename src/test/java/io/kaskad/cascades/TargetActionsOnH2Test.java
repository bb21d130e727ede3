package io.kaskad.cascades;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record TargetActionsOnH2Test(Stage stage, ElementCounts counts) implements TargetActionsContract {}
