package io.kaskad.channels.email;

import io.kaskad.channels.Hearings;
import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import io.kaskad.channels.Receipts;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Email handed to an SMTP server; what comes back is read from a mailbox over IMAP while the application runs. */
@Component
class SmtpKind implements ProviderKind<SmtpSettings>, SmartLifecycle {

    private final Receipts receipts;
    private final Hearings hearings;
    private final Clock clock;
    private final boolean works;
    private final List<SmtpProvider> providers = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    SmtpKind(
            Receipts receipts, Hearings hearings, Clock clock, @Value("${kaskad.workers.enabled:true}") boolean works) {
        this.receipts = receipts;
        this.hearings = hearings;
        this.clock = clock;
        this.works = works;
    }

    @Override
    public String key() {
        return "smtp";
    }

    @Override
    public Class<SmtpSettings> settings() {
        return SmtpSettings.class;
    }

    @Override
    public Provider provider(String name, SmtpSettings settings) {
        var provider = new SmtpProvider(name, settings, receipts, hearings, clock);
        providers.add(provider);
        return provider;
    }

    /** Only where there is work in the background at all. */
    @Override
    public boolean isAutoStartup() {
        return works;
    }

    @Override
    public void start() {
        providers.forEach(SmtpProvider::listen);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        providers.forEach(SmtpProvider::stopListening);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
