package io.kaskad.events;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import javax.sql.DataSource;

@OnStage
record SeenEventsOnH2Test(Stage stage, SeenEvents seen, DataSource database) implements SeenEventsContract {}
