package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.testing.Outbound;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class DkimTest {

    private static final KeyPair KEYS = keys(2048);
    private static final KeyPair OTHER = keys(2048);

    private ScriptedSmtp server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedSmtp().says("EHLO", "250-hello\r\n250 SMTPUTF8");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "line\nline\r\nline\rline",
                ".\n..\n.dots",
                "spaces  and\ttabs \t \n\n\n\n",
                "Привет,\n\nмир",
                "",
                "\n"
            })
    void whatArrivesIsWhatWasSigned(String body) throws Exception {
        var letter = sent(
                "ann@example.org",
                new Text("Заказ  1001: a rather long subject, so that it is folded on its way", body, "<p>Hi</p>\n"));

        assertThat(DkimVerifier.verifies(letter, KEYS.getPublic())).isTrue();
        assertThat(DkimVerifier.verifies(letter, OTHER.getPublic())).isFalse();
    }

    @Test
    void plainTextAloneIsSignedToo() throws Exception {
        assertThat(DkimVerifier.verifies(sent("ann@example.org", new Text("s", "b ", null)), KEYS.getPublic()))
                .isTrue();
    }

    @Test
    void anInternationalAddressIsSignedToo() throws Exception {
        var letter = sent("анна@почта.example", new Text("s", "b", null));
        assertThat(letter).contains("To: анна@xn--80a1acny.example");
        assertThat(DkimVerifier.verifies(letter, KEYS.getPublic())).isTrue();
    }

    @Test
    void whoseLetterItIsAndHowToUnsubscribeIsUnderTheSignature() throws Exception {
        var letter = sent("ann@example.org", new Text("s", "b", null));
        assertThat(DkimVerifier.tag(letter, "d")).isEqualTo("shop.example");
        assertThat(DkimVerifier.tag(letter, "s")).isEqualTo("mail2026");
        assertThat(DkimVerifier.tag(letter, "a")).isEqualTo("rsa-sha256");
        assertThat(DkimVerifier.signed(letter))
                .contains("from", "to", "subject", "date", "message-id", "list-unsubscribe", "list-unsubscribe-post");
        for (var header : new String[] {"From", "Subject", "List-Unsubscribe", "List-Unsubscribe-Post"}) {
            var forged = letter.replace("\r\n" + header + ": ", "\r\n" + header + ": x");
            assertThat(forged).isNotEqualTo(letter);
            assertThat(DkimVerifier.verifies(forged, KEYS.getPublic()))
                    .as(header)
                    .isFalse();
        }
        assertThat(DkimVerifier.verifies(letter + "more\r\n", KEYS.getPublic())).isFalse();
    }

    @Test
    void theKeyMayStandInAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("key.pem"), pem(KEYS));
        var settings = EmailFixture.settings(
                "url", "smtp://host?from=a@shop.example", "dkim-selector", "s", "dkim-key", file.toString());
        assertThat(settings.dkim()).hasToString("Dkim[s._domainkey.shop.example]");
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndNotRepeated() {
        for (var key : new String[] {"secret", "-----BEGIN PRIVATE KEY-----secret", "/no/such/secret"}) {
            assertThatThrownBy(() -> EmailFixture.settings(
                            "url", "smtp://host?from=a@shop.example", "dkim-selector", "s", "dkim-key", key))
                    .hasMessageStartingWith("dkim-key must be")
                    .hasMessageNotContaining("secret");
        }
        assertThatThrownBy(() -> EmailFixture.settings(
                        "url", "smtp://host?from=a@shop.example", "dkim-selector", "s", "dkim-key", pem(keys(512))))
                .hasMessageStartingWith("dkim-key must have");
    }

    private String sent(String address, Text text) {
        var provider = EmailFixture.provider(EmailFixture.settings(
                "url",
                "smtp://localhost:" + server.port() + "?from=%D0%9C%20%3Cnews@shop.example%3E",
                "dkim-selector",
                "mail2026",
                "dkim-key",
                pem(KEYS)));
        var unsubscribe = URI.create("https://k.example/u/" + "token".repeat(40));
        var message = Outbound.message(UUID.randomUUID(), Channel.EMAIL, address, text, unsubscribe);
        assertThat(provider.handOver(message)).isInstanceOf(Accepted.class);
        provider.close();
        return server.letters.get(0);
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8))
                        .encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
