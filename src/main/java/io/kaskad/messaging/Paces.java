package io.kaskad.messaging;

import io.kaskad.channels.Carrier;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How well each provider does, as this node sees it. */
@Component
class Paces {

    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final MessagingSettings settings;
    private final Clock clock;

    Paces(MessagingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Pace of(Carrier carrier) {
        return paces.computeIfAbsent(carrier.name(), name -> new Pace(clock, settings.blockedPause()));
    }
}
