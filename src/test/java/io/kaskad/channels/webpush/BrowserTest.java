package io.kaskad.channels.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

/** What proves our encryption must be right itself: the example of RFC 8291, appendix A. */
class BrowserTest {

    private static final String BODY =
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl"
                    + "7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void readsTheExampleOfTheRfc() throws GeneralSecurityException {
        var browser = Browser.of(
                "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");
        assertThat(browser.decrypted(Browser.decoded(BODY))).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void readsNothingThatIsForAnother() {
        assertThatThrownBy(() -> Browser.fresh().decrypted(Browser.decoded(BODY)))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
