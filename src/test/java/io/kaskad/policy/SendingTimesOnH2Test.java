package io.kaskad.policy;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record SendingTimesOnH2Test(Stage stage, Policies policies) implements SendingTimesContract {}
