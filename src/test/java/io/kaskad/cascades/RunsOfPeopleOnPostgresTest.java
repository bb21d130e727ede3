package io.kaskad.cascades;

import io.kaskad.customers.Identities;
import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record RunsOfPeopleOnPostgresTest(Stage stage, Identities identities, RuntimeService engine)
        implements RunsOfPeopleContract {}
