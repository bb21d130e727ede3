package io.kaskad.channels.fcm;

import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Projects of Firebase. */
@Component
class Fcm implements ProviderKind<FcmSettings> {

    private final Clock clock;

    Fcm(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "fcm";
    }

    @Override
    public Class<FcmSettings> settings() {
        return FcmSettings.class;
    }

    @Override
    public Provider provider(String name, FcmSettings settings) {
        return new FcmProvider(name, settings, clock);
    }
}
