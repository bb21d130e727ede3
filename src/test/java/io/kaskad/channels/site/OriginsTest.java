package io.kaskad.channels.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.example",
                "https://Shop.example/",
                "https://shop.example:8443",
                "http://localhost:3000"
            })
    void areAddressesOfSites(String origin) {
        assertThat(new Origins(List.of(origin)).all())
                .hasSize(1)
                .first()
                .asString()
                .doesNotEndWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "shop.example",
                "http://shop.example",
                "https://shop.example/path",
                "https://shop.example?a",
                "https://user@shop.example",
                "ftp://localhost",
                "https://*.shop.example",
                ""
            })
    void areNothingElse(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origins(List.of(origin)))
                .withMessageStartingWith("origins must");
    }

    @Test
    void letInNobodyElse() {
        var cors = new Origins(List.of("https://shop.example")).cors();
        assertThat(cors.checkOrigin("https://shop.example")).isEqualTo("https://shop.example");
        assertThat(cors.checkOrigin("https://shop.example.evil.example")).isNull();
        assertThat(cors.checkOrigin("http://shop.example")).isNull();
        assertThat(cors.checkOrigin("null")).isNull();
        assertThat(cors.getAllowCredentials()).isNotEqualTo(true);
    }
}
