package io.kaskad.engine;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
@TestPropertySource(properties = "kaskad.history=full")
record FullHistoryOnPostgresTest(Stage stage, HistoryService history) implements FullHistoryContract {}
