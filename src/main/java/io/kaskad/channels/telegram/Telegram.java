package io.kaskad.channels.telegram;

import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Bots of Telegram. */
@Component
class Telegram implements ProviderKind<TelegramSettings> {

    private final Clock clock;

    Telegram(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String key() {
        return "telegram";
    }

    @Override
    public Class<TelegramSettings> settings() {
        return TelegramSettings.class;
    }

    @Override
    public Provider provider(String name, TelegramSettings settings) {
        return new TelegramProvider(name, settings, clock);
    }
}
