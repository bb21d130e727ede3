package io.kaskad.messaging;

import io.kaskad.channels.Carrier;
import io.kaskad.channels.Carriers;
import io.kaskad.channels.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is to carry a message, and who stands in for whom. */
@Component
class Routes {

    /** Of messages that nobody was there for. */
    private static final String NOBODYS = "";

    private final Carriers carriers;
    private final Paces paces;

    Routes(Carriers carriers, Paces paces) {
        this.carriers = carriers;
        this.paces = paces;
    }

    /** A queue of messages: those of a channel that are to go by one provider first. */
    record Route(Channel channel, String carrier) {}

    /** Who is to carry this message: of those that go first each has its share. The same one whenever it is asked. */
    String first(Channel channel, UUID message) {
        var all = carriers.of(channel);
        if (all.isEmpty()) {
            return NOBODYS;
        }
        var order = all.get(0).terms().order();
        var equals =
                all.stream().filter(carrier -> carrier.terms().order() == order).toList();
        var point = Math.floorMod(
                message.hashCode(),
                equals.stream().mapToInt(carrier -> carrier.terms().share()).sum());
        for (var carrier : equals) {
            point -= carrier.terms().share();
            if (point < 0) {
                return carrier.name();
            }
        }
        throw new IllegalStateException("Shares do not add up");
    }

    /** All there are. */
    List<Route> all() {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> of(channel).stream())
                .toList();
    }

    /** All there are of a channel. */
    List<Route> of(Channel channel) {
        return carriers.of(channel).stream()
                .map(carrier -> new Route(channel, carrier.name()))
                .toList();
    }

    /** What this provider carries now: its own, and that of others for whom it is the next while they are out of order. */
    List<Route> now(Carrier carrier) {
        var routes = new ArrayList<Route>();
        for (var channel : carrier.provider().channels()) {
            var all = carriers.of(channel);
            for (var other : all) {
                if (other.equals(carrier) && all.contains(carrier)
                        || isOut(other) && standIn(all).filter(carrier::equals).isPresent()) {
                    routes.add(new Route(channel, other.name()));
                }
            }
        }
        return routes;
    }

    private Optional<Carrier> standIn(List<Carrier> all) {
        return all.stream().filter(carrier -> !isOut(carrier)).findFirst();
    }

    private boolean isOut(Carrier carrier) {
        return paces.of(carrier).out();
    }
}
