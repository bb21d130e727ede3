package io.kaskad.messaging;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Terms;
import io.kaskad.shared.Ids;
import io.kaskad.testing.SettableClock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How much a provider may take in a time, on whichever database. */
interface RatesContract {

    DataSource database();

    static Carrier carrier(int rate, Duration per) {
        var name = "p" + Ids.next();
        return new Carrier(
                new Provider() {
                    @Override
                    public String name() {
                        return name;
                    }

                    @Override
                    public Set<Channel> channels() {
                        return Set.of(Channel.SMS);
                    }

                    @Override
                    public Handover handOver(OutboundMessage message) {
                        throw new UnsupportedOperationException();
                    }
                },
                new Terms(1, 1, rate, per, Map.of(), "RUB"));
    }

    @Test
    default void noTimeSeesMoreThanTheRate() {
        var clock = new SettableClock();
        var rates = new Rates(database(), clock);
        var carrier = carrier(100, ofSeconds(1));
        int first = 0;
        int all = 0;
        for (int step = 0; step < 100; step++) {
            var taken = rates.take(carrier, 50);
            first += step < 20 ? taken : 0;
            all += taken;
            clock.advance(ofMillis(50));
        }
        assertThat(first).as("in the first second").isBetween(85, 100);
        assertThat(all).as("in five seconds").isBetween(430, 460);
    }

    @Test
    default void oneADayIsOneADay() {
        var clock = new SettableClock();
        var rates = new Rates(database(), clock);
        var carrier = carrier(1, Duration.ofDays(1));
        assertThat(rates.take(carrier, 50)).isEqualTo(1);
        clock.advance(Duration.ofHours(23));
        assertThat(rates.take(carrier, 50)).isZero();
        clock.advance(Duration.ofHours(1));
        assertThat(rates.take(carrier, 50)).isEqualTo(1);
    }

    @Test
    default void whatDidNotGoIsThereForOthers() {
        var rates = new Rates(database(), new SettableClock());
        var carrier = carrier(100, ofSeconds(1));
        assertThat(rates.take(carrier, 50)).isEqualTo(10);
        rates.giveBack(carrier, 7);
        assertThat(rates.take(carrier, 50)).isEqualTo(7);
    }
}
