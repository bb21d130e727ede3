package io.kaskad.channels.whatsapp;

import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Numbers of the WhatsApp Business Platform. */
@Component
class WhatsApp implements ProviderKind<WhatsAppSettings> {

    private final Clock clock;

    WhatsApp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "whatsapp";
    }

    @Override
    public Class<WhatsAppSettings> settings() {
        return WhatsAppSettings.class;
    }

    @Override
    public Provider provider(String name, WhatsAppSettings settings) {
        return new WhatsAppProvider(name, settings, clock);
    }
}
