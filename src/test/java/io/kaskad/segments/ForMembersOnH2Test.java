package io.kaskad.segments;

import io.kaskad.cascades.StartingRuns;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.RuntimeService;

@OnStage
record ForMembersOnH2Test(Stage stage, Segments segments, StartingRuns starting, RuntimeService engine)
        implements ForMembersContract {}
