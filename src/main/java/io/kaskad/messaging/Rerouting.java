package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.messaging.Routes.Route;
import io.kaskad.shared.work.Work;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives messages that wait for a provider that the settings do not name any more, or come from a node of an older version that
 * knew of none, to the first that carries their channel.
 */
@Component
class Rerouting implements Work {

    private static final Logger log = LoggerFactory.getLogger(Rerouting.class);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);

    private final SqlMessages store;
    private final Routes routes;
    private volatile long next = System.nanoTime();

    Rerouting(SqlMessages store, Routes routes) {
        this.store = store;
        this.routes = routes;
    }

    @Override
    public String name() {
        return "rerouting";
    }

    @Override
    public Duration pause() {
        return NOW_AND_THEN;
    }

    @Override
    public int doSome() {
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + NOW_AND_THEN.toNanos();
            Arrays.stream(Channel.values()).forEach(this::reroute);
        }
        return 0;
    }

    private void reroute(Channel channel) {
        var known = routes.of(channel).stream().map(Route::carrier).toList();
        var moved = known.isEmpty() ? 0 : store.reroute(channel, known, known.get(0));
        if (moved > 0) {
            log.info(
                    "{} messages waited for providers of {} that are not there any more; others take them",
                    moved,
                    channel.key());
        }
    }
}
