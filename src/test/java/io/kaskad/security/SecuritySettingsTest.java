package io.kaskad.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class SecuritySettingsTest {

    @Test
    void refusesAShortKeyAndNamesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecuritySettings("fifteen-letters"))
                .withMessageContaining("KASKAD_API_KEY")
                .withMessageContaining("16")
                .withMessageNotContaining("fifteen-letters");
        assertThatNoException().isThrownBy(() -> new SecuritySettings("sixteen--letters"));
    }

    @Test
    void hasNoKeyWhenBlank() {
        assertThat(new SecuritySettings(" ").apiKey()).isNull();
        assertThat(new SecuritySettings(null).apiKey()).isNull();
    }

    @Test
    void neverShowsTheKey() {
        assertThat(new SecuritySettings("sixteen--letters")).asString().doesNotContain("sixteen");
    }
}
