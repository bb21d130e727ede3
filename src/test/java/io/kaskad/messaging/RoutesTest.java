package io.kaskad.messaging;

import static io.kaskad.channels.Channel.EMAIL;
import static io.kaskad.channels.Channel.SMS;
import static io.kaskad.channels.Channel.VIBER;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.Terms;
import io.kaskad.messaging.Routes.Route;
import io.kaskad.shared.Ids;
import io.kaskad.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Carrier first = carrier("first", 1, 3, SMS, VIBER);
    private final Carrier equal = carrier("equal", 1, 1, SMS);
    private final Carrier reserve = carrier("reserve", 2, 1, SMS, EMAIL);
    private final Paces paces = new Paces(
            new MessagingSettings(
                    50,
                    Duration.ofSeconds(60),
                    Duration.ofDays(1),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(15),
                    Map.of()),
            new SettableClock());
    private final Routes routes = new Routes(Carriers.of(List.of(reserve, first, equal)), paces);

    private static Carrier carrier(String name, int order, int share, Channel... channels) {
        var terms = new Terms(order, share, null, Duration.ofSeconds(1), Map.of(), "RUB");
        return new Carrier(
                new Provider() {
                    @Override
                    public String name() {
                        return name;
                    }

                    @Override
                    public Set<Channel> channels() {
                        return Set.of(channels);
                    }

                    @Override
                    public Handover handOver(OutboundMessage message) {
                        throw new UnsupportedOperationException();
                    }
                },
                terms);
    }

    private void isOut(Carrier carrier) {
        for (int i = 0; i < 2; i++) {
            paces.of(carrier).learn(List.of(new Handover.Unreachable("gone")), 50);
        }
    }

    @Test
    void eachOfThoseThatGoFirstHasItsShare() {
        var counts = Stream.generate(() -> routes.first(SMS, Ids.next()))
                .limit(4_000)
                .collect(groupingBy(name -> name, counting()));
        assertThat(counts).containsOnlyKeys("first", "equal");
        assertThat(counts.get("first")).isBetween(2_850L, 3_150L);
    }

    @Test
    void aMessageAlwaysHasTheSameRoute() {
        var id = Ids.next();
        assertThat(Stream.generate(() -> routes.first(SMS, id)).limit(20).distinct())
                .hasSize(1);
    }

    @Test
    void everybodyCarriesTheirOwn() {
        assertThat(routes.now(first)).containsExactlyInAnyOrder(new Route(SMS, "first"), new Route(VIBER, "first"));
        assertThat(routes.now(reserve))
                .containsExactlyInAnyOrder(new Route(SMS, "reserve"), new Route(EMAIL, "reserve"));
    }

    @Test
    void whoIsOutIsStoodInForByTheNextThatIsNot() {
        isOut(first);
        assertThat(routes.now(equal)).contains(new Route(SMS, "first"));
        assertThat(routes.now(reserve)).doesNotContain(new Route(SMS, "first"));
        assertThat(routes.now(first)).as("it is still tried").contains(new Route(SMS, "first"));
        isOut(equal);
        assertThat(routes.now(reserve)).contains(new Route(SMS, "first"), new Route(SMS, "equal"));
    }

    @Test
    void nobodyStandsInOnAChannelNobodyElseCarries() {
        isOut(first);
        assertThat(routes.now(equal)).doesNotContain(new Route(VIBER, "first"));
    }

    @Test
    void whenAllAreOutEachTriesItsOwn() {
        List.of(first, equal, reserve).forEach(this::isOut);
        assertThat(routes.now(equal)).containsExactly(new Route(SMS, "equal"));
    }
}
