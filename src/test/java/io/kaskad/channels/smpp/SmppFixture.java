package io.kaskad.channels.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Receipts;
import io.kaskad.testing.Outbound;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Providers as settings make them, and patience. */
final class SmppFixture {

    static final String NUMBER = "+79161234567";

    private static final Link.Pauses SHORT = new Link.Pauses(Duration.ofMillis(20), Duration.ofMillis(100));

    private SmppFixture() {}

    static SmppSettings settings(String... more) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < more.length; i += 2) {
            values.put("smpp." + more[i], more[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("smpp", Bindable.of(SmppSettings.class));
    }

    /** Bound when it comes back. */
    static SmppProvider provider(ScriptedSmsc smsc, Receipts receipts, Hearings hearings, Clock clock, String... more) {
        var values = new HashMap<>(Map.of("url", smsc.url(), "sender", "Shop", "timeout", "300ms"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        var all = values.entrySet().stream()
                .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                .toArray(String[]::new);
        var provider = new SmppProvider("sms", settings(all), receipts, hearings, SHORT, clock);
        provider.start();
        eventually(() -> provider.link.session() != null);
        return provider;
    }

    static OutboundMessage message(String text) {
        return Outbound.message(Channel.SMS, NUMBER, new Text(null, text, null));
    }

    static void eventually(BooleanSupplier truth) {
        var patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!truth.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited long enough").isLessThan(patience);
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
