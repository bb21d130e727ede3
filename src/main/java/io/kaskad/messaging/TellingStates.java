package io.kaskad.messaging;

import io.kaskad.channels.Carriers;
import io.kaskad.shared.work.Work;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells every few seconds how providers do. */
@Component
class TellingStates implements Work {

    private static final Duration OFTEN = Duration.ofSeconds(5);

    private final ProviderStates states;
    private final Carriers carriers;

    TellingStates(ProviderStates states, Carriers carriers) {
        this.states = states;
        this.carriers = carriers;
    }

    @Override
    public String name() {
        return "provider-states";
    }

    @Override
    public Duration pause() {
        return OFTEN;
    }

    @Override
    public int doSome() {
        states.tell(carriers.inUse());
        states.forgetSilent();
        return 0;
    }
}
