package io.kaskad.channels.smpp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;

/** An SMSC and who we are to it, as a URL says it. */
record SmscAddress(String host, int port, boolean tls, String user, String password) {

    private static final int USUAL_PORT = 2775;
    /** As IANA has it for ssmpp. */
    private static final int USUAL_TLS_PORT = 3550;
    /** SMPP 3.4, 5.2.1 and 5.2.2, without the octet at the end. */
    private static final int LONGEST_USER = 15;

    private static final int LONGEST_PASSWORD = 8;

    static SmscAddress parsed(String url) {
        var uri = uri(url);
        var tls = "smpps".equals(uri.getScheme());
        var credentials = String.valueOf(uri.getRawUserInfo()).split(":", 2);
        if (uri.getRawUserInfo() == null || credentials.length == 1) {
            throw wrong("must name user and password: smpp://user:password@host:2775.");
        }
        var user = decoded(credentials[0]);
        var password = decoded(credentials[1]);
        if (user.length() > LONGEST_USER || password.length() > LONGEST_PASSWORD) {
            throw wrong("may name a user of " + LONGEST_USER + " characters and a password of " + LONGEST_PASSWORD
                    + " at most; SMPP 3.4 has no room for more.");
        }
        var port = uri.getPort() > 0 ? uri.getPort() : tls ? USUAL_TLS_PORT : USUAL_PORT;
        return new SmscAddress(uri.getHost(), port, tls, user, password);
    }

    private static URI uri(String url) {
        try {
            var uri = new URI(url.strip());
            if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("smpps?")) {
                throw wrong("must look like smpp://user:password@host:2775, or smpps:// for TLS.");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw wrong("is not a URL; percent-encode special characters of the password.");
        }
    }

    private static String decoded(String text) {
        // a plus is a plus here, not a space
        return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("url " + what);
    }

    /** Leaves user and password out. */
    @Override
    public String toString() {
        return (tls ? "smpps://" : "smpp://") + host + ":" + port;
    }
}
