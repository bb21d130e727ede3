package io.kaskad.channels.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Leads to no private address (RFC 6890), whatever the DNS says, unless the host is one of our own. */
public final class PublicAddresses implements DnsResolver {

    private static final int CARRIER_GRADE = 100;
    private static final int UNIQUE_LOCAL = 0xFC;

    private final Set<String> own;

    /** @param own names of hosts that may be anywhere */
    public PublicAddresses(Collection<String> own) {
        this.own = Set.copyOf(own);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!own.contains(host.toLowerCase(Locale.ROOT)) && Arrays.stream(found).anyMatch(PublicAddresses::isPrivate)) {
            throw new UnknownHostException("This host is at a private address");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
    }

    static boolean isPrivate(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? isPrivate6(address.getAddress())
                        : isPrivate4(address.getAddress()));
    }

    private static boolean isPrivate4(byte[] bytes) {
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        return first == 0
                || first >= 240
                || first == CARRIER_GRADE && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** Unique local ones, and those that have an IPv4 address in them (NAT64, 6to4). */
    private static boolean isPrivate6(byte[] bytes) {
        var prefix = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return (bytes[0] & 0xFE) == UNIQUE_LOCAL || prefix == 0x2002 || prefix == 0x0064 && (bytes[2] & 0xFF) == 0xFF;
    }
}
