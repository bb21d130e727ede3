package io.kaskad.tracking;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How links in messages are made.
 *
 * @param publicUrl where customers reach this application
 * @param secret signs the links; without it a key is made once and kept in the database
 */
@ConfigurationProperties("kaskad")
record TrackingSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @Nullable String secret) {

    private static final int SHORTEST_SECRET = 16;

    TrackingSettings {
        var scheme = String.valueOf(publicUrl.getScheme());
        if (!scheme.matches("https?") || publicUrl.getHost() == null || publicUrl.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "kaskad.public-url must be a web address such as https://mail.example.org, not \"" + publicUrl
                            + "\".");
        }
        if (secret != null && secret.isBlank()) {
            secret = null;
        }
        if (secret != null && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "kaskad.secret (KASKAD_SECRET) must have at least " + SHORTEST_SECRET + " characters.");
        }
    }

    /** Leaves the secret out: settings may end up in a log. */
    @Override
    public String toString() {
        return "TrackingSettings[" + publicUrl + "]";
    }
}
