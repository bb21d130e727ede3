package io.kaskad.webhooks;

import io.kaskad.channels.http.HttpCaller;
import io.kaskad.channels.http.PublicAddresses;
import io.kaskad.channels.http.WebhookSeal;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Makes the calls themselves, to public addresses only unless a host's name is in the settings. */
@Component
class Calling implements DisposableBean {

    /** How many calls one endpoint gets at a time. */
    static final int AT_ONCE = 10;

    private static final Logger log = LoggerFactory.getLogger(Calling.class);

    private final HttpCaller http;
    private final Clock clock;

    Calling(EndpointSettings settings, Clock clock) {
        this.http = new HttpCaller(
                settings.timeout(), AT_ONCE * KeepingEndpoints.MOST, new PublicAddresses(settings.privateHosts()));
        this.clock = clock;
    }

    Verdict call(Endpoint endpoint, Delivery delivery) {
        try {
            var now = clock.instant();
            var seal = new WebhookSeal(endpoint.secrets().now(now));
            var request = seal.sealed(endpoint.url(), delivery.id().toString(), now, delivery.payload());
            return Verdict.on(http.post(request), clock);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            log.error("{} could not be sent", delivery, e);
            return new Verdict.NotTaken(null, "It could not be sent; the server's log says why.", Duration.ZERO);
        }
    }

    @Override
    public void destroy() {
        http.close();
    }
}
