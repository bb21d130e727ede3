package io.kaskad.engine;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.test.context.TestPropertySource;

@OnStage
@TestPropertySource(properties = "kaskad.history=full")
record FullHistoryOnH2Test(Stage stage, HistoryService history) implements FullHistoryContract {}
