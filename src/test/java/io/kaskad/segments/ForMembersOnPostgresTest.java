package io.kaskad.segments;

import io.kaskad.cascades.StartingRuns;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record ForMembersOnPostgresTest(Stage stage, Segments segments, StartingRuns starting, RuntimeService engine)
        implements ForMembersContract {}
