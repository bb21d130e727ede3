package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server and who we are to it, as a URL says it.
 *
 * @param implicitTls TLS from the first byte ({@code smtps})
 * @param startTls what {@code starttls} says; {@code required} when there is a password and nothing was said
 * @param from what {@code from} says: the sender people see
 * @param sender what {@code sender} says: the envelope sender that bounces go to; the address of {@code from} by default
 */
record SmtpServer(
        String host,
        int port,
        boolean implicitTls,
        StartTls startTls,
        @Nullable String user,
        @Nullable String password,
        InternetAddress from,
        String sender) {

    private static final Set<String> OPTIONS = Set.of("from", "sender", "starttls");

    /** Whether the connection turns to TLS before anything is said. */
    enum StartTls {
        REQUIRED,
        OPTIONAL,
        OFF
    }

    static SmtpServer parsed(String url) {
        var uri = uri(url);
        var options = options(uri);
        var implicitTls = "smtps".equals(uri.getScheme());
        var credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (credentials.length == 1) {
            throw wrong("names a user but no password; write user:password@host.");
        }
        var from = address("from", options.get("from"));
        return new SmtpServer(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : implicitTls ? 465 : 587,
                implicitTls,
                startTls(options.get("starttls"), credentials.length == 2),
                credentials.length == 2 ? decoded(credentials[0]) : null,
                credentials.length == 2 ? decoded(credentials[1]) : null,
                from,
                options.containsKey("sender")
                        ? address("sender", options.get("sender")).getAddress()
                        : from.getAddress());
    }

    /** The right side of our Message-IDs. */
    String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    private static URI uri(String url) {
        try {
            var uri = new URI(url.strip());
            if (!"smtp".equals(uri.getScheme()) && !"smtps".equals(uri.getScheme()) || uri.getHost() == null) {
                throw wrong("must look like smtp://user:password@host:587?from=shop@example.org.");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw wrong("is not a URL; percent-encode special characters, such as %3C for <.");
        }
    }

    private static Map<String, String> options(URI uri) {
        var options = new HashMap<String, String>();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        Arrays.stream(query.split("&")).filter(option -> !option.isEmpty()).forEach(option -> {
            var parts = option.split("=", 2);
            if (!OPTIONS.contains(parts[0])) {
                throw wrong("has an option it does not know: " + parts[0] + ". Options are from, sender, starttls.");
            }
            options.put(parts[0], parts.length == 2 ? decoded(parts[1]) : "");
        });
        return options;
    }

    private static StartTls startTls(@Nullable String option, boolean password) {
        if (option == null) {
            return password ? StartTls.REQUIRED : StartTls.OPTIONAL;
        }
        return Arrays.stream(StartTls.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(option))
                .findFirst()
                .orElseThrow(() -> wrong("has a starttls that is not one of required, optional, off."));
    }

    private static InternetAddress address(String option, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw wrong("has no " + option + "; add ?" + option + "=Shop%20%3Cshop@example.org%3E.");
        }
        try {
            var all = InternetAddress.parse(text, true);
            if (all.length != 1 || !all[0].getAddress().matches("[!-~]+@[!-~]+")) {
                throw wrong("must have one address in " + option + ".");
            }
            return new InternetAddress(all[0].getAddress(), all[0].getPersonal(), "UTF-8");
        } catch (AddressException | UnsupportedEncodingException e) {
            throw wrong("has a " + option + " that is not an email address.");
        }
    }

    private static String decoded(String text) {
        // a plus is a plus here, not a space: addresses and passwords have it
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("url " + what);
    }

    /** Leaves user and password out. */
    @Override
    public String toString() {
        return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
