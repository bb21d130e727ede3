package io.kaskad.webhooks;

import io.kaskad.channels.http.Settings;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How endpoints are called.
 *
 * @param timeout how long one may take to answer
 * @param privateHosts names of hosts that may be at a private address
 */
@ConfigurationProperties("kaskad.webhooks")
record EndpointSettings(
        @DefaultValue("15s") Duration timeout, @DefaultValue Set<String> privateHosts) {

    EndpointSettings {
        try {
            timeout = Settings.timeout(timeout);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kaskad.webhooks." + e.getMessage(), e);
        }
    }
}
