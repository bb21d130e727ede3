package io.kaskad.channels.infobip;

import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes providers that speak to Infobip. */
@Component
class InfobipKind implements ProviderKind<InfobipSettings> {

    private final String publicUrl;
    private final Clock clock;

    InfobipKind(@Value("${kaskad.public-url:}") String publicUrl, Clock clock) {
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "infobip";
    }

    @Override
    public Class<InfobipSettings> settings() {
        return InfobipSettings.class;
    }

    @Override
    public Provider provider(String name, InfobipSettings settings) {
        var own =
                settings.publicUrl() == null ? publicUrl : settings.publicUrl().toString();
        return new InfobipProvider(name, settings, own.isBlank() ? null : own.replaceAll("/+$", ""), clock);
    }
}
