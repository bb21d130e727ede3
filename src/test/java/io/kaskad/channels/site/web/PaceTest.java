package io.kaskad.channels.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    private long allowed(String address, int requests) {
        return IntStream.range(0, requests).filter(n -> pace.allows(address)).count();
    }

    @Test
    void whoAsksTooOftenIsHeldUpAndNobodyElse() {
        assertThat(allowed("192.0.2.1", 2_000)).isBetween(300L, 500L);
        assertThat(allowed("192.0.2.2", 10)).isEqualTo(10);
    }
}
