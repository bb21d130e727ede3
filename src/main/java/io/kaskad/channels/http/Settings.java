package io.kaskad.channels.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the settings of HTTP providers must be like. Sentences begin with the name of the setting, and never repeat it. */
public final class Settings {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Settings() {}

    /** What must be there. */
    public static String given(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " must be set.");
        }
        return value.strip();
    }

    /** What must be there and look like this. */
    public static String given(String name, @Nullable String value, String pattern, String example) {
        var given = given(name, value);
        if (!given.matches(pattern)) {
            throw new IllegalArgumentException(name + " must look like " + example + ".");
        }
        return given;
    }

    /** Where the provider is: a web address, made to end without a slash. */
    public static URI url(URI url) {
        if (!String.valueOf(url.getScheme()).matches("https?") || url.getHost() == null || url.getRawQuery() != null) {
            throw new IllegalArgumentException("url must be a web address such as https://api.example.org.");
        }
        return URI.create(url.toString().replaceAll("/+$", ""));
    }

    /** How long a call may take; a hand-over may need two. */
    public static Duration timeout(Duration timeout) {
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "timeout must be between " + SHORTEST.toMillis() + "ms and " + LONGEST.toSeconds() + "s.");
        }
        return timeout;
    }
}
