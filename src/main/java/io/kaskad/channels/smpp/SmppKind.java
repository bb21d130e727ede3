package io.kaskad.channels.smpp;

import io.kaskad.channels.Hearings;
import io.kaskad.channels.Provider;
import io.kaskad.channels.ProviderKind;
import io.kaskad.channels.Receipts;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes providers that speak SMPP. They bind once everything is there that takes receipts. */
@Component
class SmppKind implements ProviderKind<SmppSettings>, SmartInitializingSingleton {

    private final ObjectProvider<Receipts> receipts;
    private final ObjectProvider<Hearings> hearings;
    private final Clock clock;
    private final List<SmppProvider> made = new CopyOnWriteArrayList<>();

    SmppKind(ObjectProvider<Receipts> receipts, ObjectProvider<Hearings> hearings, Clock clock) {
        this.receipts = receipts;
        this.hearings = hearings;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "smpp";
    }

    @Override
    public Class<SmppSettings> settings() {
        return SmppSettings.class;
    }

    @Override
    public Provider provider(String name, SmppSettings settings) {
        var provider = new SmppProvider(
                name,
                settings,
                told -> receipts.getObject().accept(told),
                heard -> hearings.getObject().accept(heard),
                Link.Pauses.USUAL,
                clock);
        made.add(provider);
        return provider;
    }

    @Override
    public void afterSingletonsInstantiated() {
        made.forEach(SmppProvider::start);
    }
}
