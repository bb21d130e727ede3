package io.kaskad.channels.onsite;

import io.kaskad.channels.Hearings;
import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.site.SignedReports;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Messages on sites that load our script. */
@Component
class OnSite implements ProviderKind<OnSiteSettings> {

    private final OnSiteMessages messages;
    private final SignedReports reports;
    private final Receipts receipts;
    private final Hearings hearings;
    private final Clock clock;

    OnSite(OnSiteMessages messages, SignedReports reports, Receipts receipts, Hearings hearings, Clock clock) {
        this.messages = messages;
        this.reports = reports;
        this.receipts = receipts;
        this.hearings = hearings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "onsite";
    }

    @Override
    public Class<OnSiteSettings> settings() {
        return OnSiteSettings.class;
    }

    @Override
    public Provider provider(String name, OnSiteSettings settings) {
        return new OnSiteProvider(name, settings, messages, reports, receipts, hearings, clock);
    }
}
