package io.kaskad.messaging;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;

@OnStage
record RacesOnH2Test(Stage stage) implements RacesContract {}
