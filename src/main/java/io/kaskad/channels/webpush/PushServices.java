package io.kaskad.channels.webpush;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The hosts we post to. Subscriptions come from browsers, so that anybody could name any address in one: those of our own
 * network, too.
 */
final class PushServices {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final List<String> hosts;

    /** @param hosts names; {@code *.example.org} for those below; with a port unless it is the usual one */
    PushServices(List<String> hosts) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (hosts.isEmpty()
                || !this.hosts.stream().allMatch(host -> host.matches("(\\*\\.)?[a-z0-9.-]+(:\\d{1,5})?"))) {
            throw new IllegalArgumentException(
                    "hosts must be names such as fcm.googleapis.com or *.notify.windows.com, separated by commas.");
        }
    }

    /** Plain http is only for this machine, where somebody tries things out. */
    boolean include(URI endpoint) {
        var host = String.valueOf(endpoint.getHost()).toLowerCase(Locale.ROOT);
        var secure = "https".equalsIgnoreCase(endpoint.getScheme());
        if (endpoint.getRawUserInfo() != null || !secure && !isHere(endpoint, host)) {
            return false;
        }
        var usual = endpoint.getPort() < 0 || secure && endpoint.getPort() == 443;
        var wanted = usual ? host : host + ":" + endpoint.getPort();
        return hosts.stream().anyMatch(allowed -> matches(allowed, wanted));
    }

    private static boolean isHere(URI endpoint, String host) {
        return "http".equalsIgnoreCase(endpoint.getScheme()) && THIS_MACHINE.contains(host);
    }

    private static boolean matches(String allowed, String wanted) {
        return allowed.startsWith("*.") ? wanted.endsWith(allowed.substring(1)) : wanted.equals(allowed);
    }
}
