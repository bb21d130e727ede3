package io.kaskad.tracking;

import static io.kaskad.tracking.SignedTokens.Purpose.CLICK;
import static io.kaskad.tracking.SignedTokens.Purpose.OPEN;
import static io.kaskad.tracking.SignedTokens.Purpose.UNSUBSCRIBE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.testing.TestDatabases;
import io.kaskad.tracking.SignedTokens.Content;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTokensTest {

    private static final Content CONTENT =
            new Content(UUID.fromString("0190a3c5-0000-7000-8000-000000000001"), "https://shop.example/o?a=1&b=я");

    @Test
    void comesBackAsItWasSigned() {
        var tokens = tokens("0123456789abcdef");
        assertThat(tokens.verified(CLICK, tokens.signed(CLICK, CONTENT))).contains(CONTENT);
        assertThat(tokens.signed(CLICK, CONTENT)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isGoodForItsPurposeOnly() {
        var tokens = tokens("0123456789abcdef");
        var open = tokens.signed(OPEN, new Content(CONTENT.message(), ""));
        assertThat(tokens.verified(OPEN, open)).isPresent();
        assertThat(tokens.verified(CLICK, open)).isEmpty();
        assertThat(tokens.verified(UNSUBSCRIBE, open)).isEmpty();
    }

    @Test
    void isRefusedWithAnyByteChanged() {
        var tokens = tokens("0123456789abcdef");
        var bytes = Base64.getUrlDecoder().decode(tokens.signed(CLICK, CONTENT));
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(tokens.verified(CLICK, Base64.getUrlEncoder().encodeToString(changed)))
                    .as("byte %s", i)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64 !", "AAAA", "../../etc/passwd"})
    void isRefusedWhenItIsNoToken(String token) {
        assertThat(tokens("0123456789abcdef").verified(CLICK, token)).isEmpty();
    }

    @Test
    void isRefusedUnderAnotherKey() {
        var token = tokens("0123456789abcdef").signed(CLICK, CONTENT);
        assertThat(tokens("another secret 16").verified(CLICK, token)).isEmpty();
        assertThat(tokens(null).verified(CLICK, token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void withoutASecretAllNodesShareOneKey(String vendor) throws Exception {
        var keys = new SigningKeys(TestDatabases.fresh(vendor));
        var nodes = Executors.newFixedThreadPool(8);
        try {
            var starts = IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(n -> () -> Base64.getEncoder().encodeToString(keys.keptAs("tracking")))
                    .toList();
            var seen = new HashSet<String>();
            for (var start : nodes.invokeAll(starts)) {
                seen.add(start.get());
            }
            assertThat(seen).hasSize(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(keys.keptAs("other")).hasSize(32).isNotEqualTo(keys.keptAs("tracking"));
    }

    @Test
    void namesTheWrongSetting() {
        assertThatThrownBy(() -> new TrackingSettings(URI.create("https://k.example"), "short"))
                .hasMessageContaining("KASKAD_SECRET")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> new TrackingSettings(URI.create("k.example"), null))
                .hasMessageContaining("kaskad.public-url");
    }

    private static SignedTokens tokens(@Nullable String secret) {
        return new SignedTokens(
                new TrackingSettings(URI.create("https://k.example"), secret),
                new SigningKeys(TestDatabases.fresh("h2")));
    }
}
