package io.kaskad.channels.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedReportsTest {

    private final SignedReports reports = SiteTables.signedReports();
    private final UUID message = UUID.randomUUID();
    private final String token = reports.token("webpush", message);

    @Test
    void aTokenSaysWhichMessageItGoesAlongWith() {
        assertThat(reports.message("webpush", token)).contains(message);
    }

    @Test
    void theAddressIsWhereCustomersReachUs() {
        assertThat(reports.address("webpush", message))
                .isEqualTo("https://kaskad.example/onsite/webpush/reports/" + token);
    }

    @Test
    void aTokenIsOfNoUseAtAnotherProvider() {
        assertThat(reports.message("onsite", token)).isEmpty();
    }

    @Test
    void aTokenOfSomebodyElseIsNone() {
        assertThat(SiteTables.signedReports().message("webpush", token)).isEmpty();
    }

    @Test
    void aTokenWithAnythingChangedIsNone() {
        var bytes = Base64.getUrlDecoder().decode(token);
        for (int i = 0; i < bytes.length; i++) {
            var forged = bytes.clone();
            forged[i] ^= 1;
            assertThat(reports.message("webpush", Base64.getUrlEncoder().encodeToString(forged)))
                    .isEmpty();
        }
        assertThat(reports.message("webpush", token + "AAAA")).isEmpty();
        assertThat(reports.message("webpush", "no base64!")).isEmpty();
        assertThat(reports.message("webpush", "")).isEmpty();
    }
}
