package io.kaskad.messaging;

import io.kaskad.testing.OnStage;
import io.kaskad.testing.Stage;
import org.springframework.context.annotation.Import;

@OnStage
@Import(OutagesContract.Cast.class)
record OutagesOnH2Test(Stage stage, Actors actors) implements OutagesContract {

    @Override
    public int queued() {
        return 100;
    }
}
