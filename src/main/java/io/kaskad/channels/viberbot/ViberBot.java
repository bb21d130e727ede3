package io.kaskad.channels.viberbot;

import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Bots of Viber, as opposed to business messages, which go to phone numbers. */
@Component
class ViberBot implements ProviderKind<ViberSettings> {

    private final Clock clock;

    ViberBot(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "viberbot";
    }

    @Override
    public Class<ViberSettings> settings() {
        return ViberSettings.class;
    }

    @Override
    public Provider provider(String name, ViberSettings settings) {
        return new ViberProvider(name, settings, clock);
    }
}
