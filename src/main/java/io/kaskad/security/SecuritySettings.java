package io.kaskad.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What opens Kaskad before anybody made a key.
 *
 * @param apiKey a key with all rights, from the environment variable {@code KASKAD_API_KEY}; absent or blank: there is none
 */
@ConfigurationProperties("kaskad")
record SecuritySettings(@Nullable String apiKey) {

    private static final int SHORTEST_KEY = 16;

    SecuritySettings {
        apiKey = apiKey == null || apiKey.isBlank() ? null : apiKey.strip();
        if (apiKey != null && apiKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("KASKAD_API_KEY must have at least " + SHORTEST_KEY
                    + " characters, but has " + apiKey.length() + "; take 32 random ones or leave it out");
        }
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "SecuritySettings[apiKey=" + (apiKey == null ? "none" : "***") + "]";
    }
}
