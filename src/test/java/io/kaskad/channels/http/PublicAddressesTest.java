package io.kaskad.channels.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::"
            })
    void privateOnesAreRefused(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPrivate(InetAddress.getByName(address))).isTrue();
        assertThatThrownBy(() -> new PublicAddresses(List.of()).resolve(address))
                .isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "2606:2800:220:1:248:1893:25c8:1946"})
    void publicOnesAreNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPrivate(InetAddress.getByName(address))).isFalse();
        assertThat(new PublicAddresses(List.of()).resolve(address)).isNotEmpty();
    }

    @Test
    void ourOwnHostsMayBeAnywhere() throws UnknownHostException {
        assertThat(new PublicAddresses(List.of("localhost")).resolve("LOCALHOST"))
                .isNotEmpty();
        assertThatThrownBy(() -> new PublicAddresses(List.of()).resolve("localhost"))
                .isInstanceOf(UnknownHostException.class);
    }
}
