package io.kaskad.events;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import javax.sql.DataSource;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record SeenEventsOnPostgresTest(Stage stage, SeenEvents seen, DataSource database) implements SeenEventsContract {}
