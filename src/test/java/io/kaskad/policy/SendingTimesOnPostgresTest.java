package io.kaskad.policy;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@ContextConfiguration(initializers = OnPostgres.class)
record SendingTimesOnPostgresTest(Stage stage, Policies policies) implements SendingTimesContract {}
