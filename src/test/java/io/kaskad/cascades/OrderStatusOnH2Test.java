package io.kaskad.cascades;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record OrderStatusOnH2Test(Stage stage) implements OrderStatusContract {}
