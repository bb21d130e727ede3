package io.kaskad.channels.webpush;

import io.kaskad.channels.Hearings;
import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.site.KeptKeys;
import io.kaskad.channels.site.SignedReports;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Notifications by web push. */
@Component
class WebPush implements ProviderKind<WebPushSettings> {

    private final KeptKeys keys;
    private final SignedReports reports;
    private final Receipts receipts;
    private final Hearings hearings;
    private final Clock clock;

    WebPush(KeptKeys keys, SignedReports reports, Receipts receipts, Hearings hearings, Clock clock) {
        this.keys = keys;
        this.reports = reports;
        this.receipts = receipts;
        this.hearings = hearings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "webpush";
    }

    @Override
    public Class<WebPushSettings> settings() {
        return WebPushSettings.class;
    }

    @Override
    public Provider provider(String name, WebPushSettings settings) {
        return new WebPushProvider(
                name, settings, PushKeys.of(name, settings, keys), reports, receipts, hearings, clock);
    }
}
