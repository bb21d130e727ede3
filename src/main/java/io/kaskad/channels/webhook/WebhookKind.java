package io.kaskad.channels.webhook;

import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class WebhookKind implements ProviderKind<WebhookSettings> {

    private final Clock clock;

    WebhookKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "webhook";
    }

    @Override
    public Class<WebhookSettings> settings() {
        return WebhookSettings.class;
    }

    @Override
    public Provider provider(String name, WebhookSettings settings) {
        return new WebhookProvider(name, settings, clock);
    }
}
