package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where letters come back to, as a URL says it: {@code imaps://user:password@host:993/INBOX}. By {@code imap} the conversation
 * turns to TLS before the password is said, unless {@code ?starttls=off}.
 */
record ImapMailbox(
        String host, int port, boolean implicitTls, boolean startTls, String user, String password, String folder) {

    private static final int SECURE_PORT = 993;
    private static final int PLAIN_PORT = 143;

    /** Null where nothing is to be read. */
    static @Nullable ImapMailbox of(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return null;
        }
        var uri = uri(url.strip());
        var credentials = uri.getRawUserInfo().split(":", 2);
        var secure = "imaps".equals(uri.getScheme());
        var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("^/", "");
        return new ImapMailbox(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : secure ? SECURE_PORT : PLAIN_PORT,
                secure,
                !secure && startTls(uri.getRawQuery()),
                decoded(credentials[0]),
                decoded(credentials[1]),
                path.isEmpty() ? "INBOX" : decoded(path));
    }

    private static boolean startTls(@Nullable String query) {
        if (query != null && !query.equals("starttls=off") && !query.equals("starttls=required")) {
            throw new IllegalArgumentException("imap has an option it does not know; there is starttls=off.");
        }
        return !"starttls=off".equals(query);
    }

    private static URI uri(String url) {
        try {
            var uri = new URI(url);
            if (uri.getScheme() != null
                    && uri.getScheme().matches("imaps?")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() != null
                    && uri.getRawUserInfo().contains(":")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below, without the password that is in it
        }
        throw new IllegalArgumentException(
                "imap must look like imaps://user:password@host:993/INBOX, special characters percent-encoded.");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    String protocol() {
        return implicitTls ? "imaps" : "imap";
    }

    /** For Angus Mail; idle connections are silent for as long as they are not asked. */
    Properties properties(SmtpSettings settings) {
        var prefix = "mail." + protocol() + ".";
        var properties = new Properties();
        properties.put(
                prefix + "connectiontimeout", String.valueOf(settings.timeout().toMillis()));
        properties.put(
                prefix + "timeout",
                String.valueOf(settings.timeout().plus(settings.imapPoll()).toMillis()));
        properties.put(prefix + "starttls.enable", String.valueOf(startTls));
        properties.put(prefix + "starttls.required", String.valueOf(startTls));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "peek", "true");
        properties.put(prefix + "fetchsize", "262144");
        return properties;
    }

    /** Leaves user and password out. */
    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port + "/" + folder;
    }
}
