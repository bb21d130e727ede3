package io.kaskad.channels.email;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how email is handed over.
 *
 * @param url such as {@code smtp://user:password@host:587?from=Shop%20%3Cshop@example.org%3E}; see {@link SmtpServer};
 *     without it email goes to the sandbox
 * @param timeout for connecting and for each step of the conversation; a whole hand-over gets four of them
 * @param concurrency how many connections at most
 */
@ConfigurationProperties("kaskad.smtp")
record SmtpSettings(
        @Nullable String url,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("8") int concurrency) {

    /** A hand-over's lease is 60 s; four of these have to end well before. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(12);

    SmtpSettings {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException("kaskad.smtp.timeout (KASKAD_SMTP_TIMEOUT) must be between 1ms and "
                    + LONGEST_TIMEOUT.toSeconds() + "s.");
        }
        if (concurrency < 1 || concurrency > 100) {
            throw new IllegalArgumentException(
                    "kaskad.smtp.concurrency (KASKAD_SMTP_CONCURRENCY) must be between 1 and 100.");
        }
        if (url != null && !url.isBlank()) {
            SmtpServer.parsed(url);
        }
    }

    /** How long a whole hand-over may take, whatever the server does. */
    Duration budget() {
        return timeout.multipliedBy(4);
    }

    SmtpServer server() {
        if (url == null || url.isBlank()) {
            throw new IllegalStateException("kaskad.smtp.url is not set");
        }
        return SmtpServer.parsed(url);
    }

    /** Leaves the URL out: it has a password in it. */
    @Override
    public String toString() {
        return "SmtpSettings[timeout=" + timeout + ", concurrency=" + concurrency + "]";
    }
}
