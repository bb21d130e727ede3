package io.kaskad.support;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record RetentionOnH2Test(Stage stage) implements RetentionContract {}
