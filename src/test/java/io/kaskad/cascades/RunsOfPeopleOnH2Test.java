package io.kaskad.cascades;

import io.kaskad.customers.Identities;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.camunda.bpm.engine.RuntimeService;

@OnStage
record RunsOfPeopleOnH2Test(Stage stage, Identities identities, RuntimeService engine)
        implements RunsOfPeopleContract {}
