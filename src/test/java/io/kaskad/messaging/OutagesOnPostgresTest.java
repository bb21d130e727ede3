package io.kaskad.messaging;

import io.kaskad.testing.OnPostgres;
import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@OnStage
@Import(OutagesContract.Cast.class)
@ContextConfiguration(initializers = OnPostgres.class)
record OutagesOnPostgresTest(Stage stage, Actors actors) implements OutagesContract {

    @Override
    public int queued() {
        return 2_500;
    }
}
