package io.kaskad.channels.smpp;

import static io.kaskad.channels.smpp.SmppFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.NestedExceptionUtils;

class SmppSettingsTest {

    private static final String URL = "smpp://user:pass%2Fwo@smsc.example";

    @Test
    void littleHasToBeSaid() {
        assertThat(settings("url", "smpp://user:p%40ss+w@smsc.example", "sender", "Shop"))
                .satisfies(settings -> {
                    assertThat(settings.smsc())
                            .isEqualTo(new SmscAddress("smsc.example", 2775, false, "user", "p@ss+w"));
                    assertThat(settings.window()).isEqualTo(10);
                    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
                    assertThat(settings.ids()).isEqualTo(MessageIds.Spelling.AUTO);
                    assertThat(settings.toString()).doesNotContain("p@ss", "p%40ss");
                });
    }

    @Test
    void tlsHasItsOwnPort() {
        assertThat(SmscAddress.parsed("smpps://u:p@h").port()).isEqualTo(3550);
        assertThat(SmscAddress.parsed("smpps://u:p@h").tls()).isTrue();
        assertThat(SmscAddress.parsed("smpps://u:p@h:8888").port()).isEqualTo(8888);
    }

    @ParameterizedTest
    @CsvSource({
        "Shop, , , 5, 0, Shop",
        "+79161234567, , , 1, 1, 79161234567",
        "79161234567, , , 1, 1, 79161234567",
        "1234, , , 3, 0, 1234",
        "1234, 6, 1, 6, 1, 1234",
        "79161234567, 0, , 0, 1, 79161234567"
    })
    void theSendersTypeIsGuessed(
            String sender, @Nullable String ton, @Nullable String npi, byte wantedTon, byte wantedNpi, String address) {
        var from =
                Sender.of(sender, ton == null ? null : Integer.valueOf(ton), npi == null ? null : Integer.valueOf(npi));
        assertThat(from.ton().value()).isEqualTo(wantedTon);
        assertThat(from.npi().value()).isEqualTo(wantedNpi);
        assertThat(from.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://user:secret@host",
        "url, smpp://host",
        "url, smpp://user@host",
        "url, smpp://user:toolongsecret@host",
        "url, smpp://a-user-of-sixteen:secret@host",
        "url, smpp://user:sec ret@host",
        "sender, A name that is too long",
        "sender, Магазин",
        "sender-ton, 7",
        "sender-npi, 2",
        "window, 0",
        "window, 1001",
        "timeout, 13s",
        "timeout, 0s",
        "enquire-link, 0s",
        "validity, 31d",
        "validity, 1s",
        "system-type, more-than-twelve"
    })
    void whatCannotWorkIsRefusedByName(String setting, String value) {
        assertThatThrownBy(() -> settings(
                        "url",
                        setting.equals("url") ? value : URL,
                        "sender",
                        setting.equals("sender") ? value : "Shop",
                        setting,
                        value))
                .satisfies(thrown -> assertThat(NestedExceptionUtils.getMostSpecificCause(thrown))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(setting + " ")
                        .message()
                        .doesNotContain("secret", "sec ret"));
    }

    @Test
    void urlAndSenderMustBeSaid() {
        assertThatThrownBy(() -> settings("sender", "Shop")).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings("url", URL))
                .hasRootCauseMessage("sender must be the number or the name that customers see.");
    }
}
