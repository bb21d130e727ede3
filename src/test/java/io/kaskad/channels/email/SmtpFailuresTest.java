package io.kaskad.channels.email;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Bounced;
import io.kaskad.channels.Handover.NeedsPerson;
import io.kaskad.channels.Handover.TryLater;
import io.kaskad.channels.Handover.Unknown;
import io.kaskad.channels.Handover.Unreachable;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.testing.Outbound;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SmtpFailuresTest {

    private static final String ADDRESS = "ann.secret@customer.example";

    private final ScriptedSmtp server;
    private final SmtpProvider provider;

    SmtpFailuresTest() throws IOException {
        server = new ScriptedSmtp();
        provider = provider("user:secret@localhost:" + server.port(), "&starttls=off");
    }

    @AfterEach
    void close() throws IOException {
        provider.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 4.3.2 busy, Throttled",
        "GREETING, 554 5.7.1 your address is blocked, NeedsPerson",
        "AUTH, 535 5.7.8 bad credentials, NeedsPerson",
        "AUTH, 534 5.7.9 too weak, NeedsPerson",
        "AUTH, 454 4.7.0 later, Unreachable",
        "MAIL, 530 5.7.0 sign in first, NeedsPerson",
        "MAIL, 553 5.7.1 not your sender, NeedsPerson",
        "MAIL, 421 4.7.0 closing, Throttled",
        "MAIL, 451 4.7.1 later, Throttled",
        "MAIL, 552 5.3.4 too big, Rejected",
        "RCPT, 450 4.2.1 greylisted, TryLater",
        "RCPT, 451 4.3.0 ann.secret@customer.example later, TryLater",
        "RCPT, 452 4.2.2 full, TryLater",
        "RCPT, 421 4.7.0 ann.secret@customer.example, Throttled",
        "RCPT, 550 5.1.1 <ann.secret@customer.example> unknown, Bounced",
        "RCPT, 550 no such user ann.secret@customer.example, Bounced",
        "RCPT, 551 5.1.6 moved to ann.secret@customer.example, Bounced",
        "RCPT, 553 5.1.3 bad ann.secret@customer.example, Bounced",
        "RCPT, 550 5.7.1 relaying denied, Rejected",
        "RCPT, 552 5.2.2 over quota, Rejected",
        "RCPT, 554 5.7.1 no, Rejected",
        "RCPT, 535 5.7.8 sign in, NeedsPerson",
        "DATA, 451 4.3.0 later, TryLater",
        "DATA, 554 5.5.1 no, Rejected",
        "CONTENT, 452 4.3.1 full, TryLater",
        "CONTENT, 421 4.3.2 closing, Throttled",
        "GREETING, 450 4.3.2 not now, Unreachable",
        "MAIL, 452 4.3.1 full, Throttled",
        "CONTENT, 550 5.1.1 ann.secret@customer.example unknown, Bounced",
        "CONTENT, 550 5.7.1 looks like spam: my words, Rejected",
        "CONTENT, 552 5.3.4 too big, Rejected",
        "CONTENT, 554 5.6.0 my words, Rejected",
        "CONTENT, 251 2.1.5 forwarded, Accepted",
        "GREETING, drop, Unreachable",
        "EHLO, drop, Unreachable",
        "AUTH, drop, Unreachable",
        "MAIL, drop, TryLater",
        "RCPT, drop, TryLater",
        "DATA, drop, TryLater",
        "CONTENT, drop, Unknown",
        "GREETING, hang, Unreachable",
        "MAIL, hang, TryLater",
        "DATA, hang, TryLater",
        "CONTENT, hang, Unknown",
        "EHLO, drip, Unreachable",
        "RCPT, drip, TryLater",
        "CONTENT, drip, Unknown",
        "CONTENT, nonsense, Unknown"
    })
    void judgesByStepAndAnswer(String step, String reply, String expected) {
        server.says(step, reply);
        var started = System.nanoTime();
        var handover = provider.handOver(message("body"));

        assertThat(handover.getClass().getSimpleName()).as("%s", handover).isEqualTo(expected);
        assertThat(ofMillis((System.nanoTime() - started) / 1_000_000)).isLessThan(ofSeconds(3));
        assertThat(handover.toString()).doesNotContain("ann.", "customer.example", "my words", "secret");
    }

    @Test
    void namesStepAndCodes() {
        server.says("RCPT", "550 5.1.1 <" + ADDRESS + "> unknown");
        assertThat(provider.handOver(message("body")))
                .isEqualTo(new Bounced("The server answered 550 5.1.1 to the recipient."));
    }

    @Test
    void nothingIsTakenWhenTheConnectionBreaksWithinTheContent() {
        server.says("BODY", ScriptedSmtp.DROP);
        assertThat(provider.handOver(message("x".repeat(20_000_000)))).isInstanceOf(TryLater.class);
        assertThat(server.contents).hasValue(0);
    }

    @Test
    void oneConnectionCarriesManyMessages() {
        for (int i = 0; i < 5; i++) {
            assertThat(provider.handOver(message("body"))).isInstanceOf(Accepted.class);
        }
        assertThat(server.connections).hasValue(1);
        assertThat(server.contents).hasValue(5);
    }

    @Test
    void aRefusedRecipientDoesNotCostTheConnection() {
        server.says("RCPT", "550 5.1.1 unknown");
        assertThat(provider.handOver(message("body"))).isInstanceOf(Bounced.class);
        server.says("RCPT", "250 fine");
        assertThat(provider.handOver(message("body"))).isInstanceOf(Accepted.class);
        assertThat(server.connections).hasValue(1);
    }

    @Test
    void aConnectionTheServerClosedIsReplacedUnnoticed() {
        server.oneMessageAConnection = true;
        for (int i = 0; i < 3; i++) {
            assertThat(provider.handOver(message("body"))).isInstanceOf(Accepted.class);
        }
        assertThat(server.connections).hasValue(3);
        assertThat(server.contents).hasValue(3);
    }

    @Test
    void anUnknownOutcomeIsNeverSentAgainByItself() {
        assertThat(provider.handOver(message("body"))).isInstanceOf(Accepted.class);
        server.says("CONTENT", ScriptedSmtp.DROP);
        assertThat(provider.handOver(message("body"))).isInstanceOf(Unknown.class);
        assertThat(server.contents).hasValue(2);
    }

    @Test
    void aServerThatIsNotThereIsOutOfOrder() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        for (var host : new String[] {"localhost:" + free, "no-such-host.invalid:25"}) {
            var nowhere = provider(host, "");
            assertThat(nowhere.handOver(message("body"))).isInstanceOf(Unreachable.class);
            nowhere.close();
        }
    }

    @Test
    void lettersBeyondAsciiGoOnlyToAServerThatKnowsThem() {
        var anna = Outbound.message(Channel.EMAIL, "анна@почта.example", new Text("s", "b", null));
        assertThat(provider.handOver(anna))
                .isEqualTo(new Bounced(
                        "The address has letters beyond ASCII, and the server cannot take those (no SMTPUTF8)."));
        assertThat(server.contents).hasValue(0);

        server.says("EHLO", "250-hello\r\n250-AUTH PLAIN\r\n250-8BITMIME\r\n250 SMTPUTF8");
        assertThat(provider.handOver(anna)).isInstanceOf(Accepted.class);
        assertThat(server.lines).anyMatch(line -> line.startsWith("MAIL FROM:") && line.endsWith(" SMTPUTF8"));
        assertThat(server.lines).contains("RCPT TO:<анна@xn--80a1acny.example>");
        assertThat(server.lines).anyMatch(line -> line.startsWith("To: анна@"));

        assertThat(provider.handOver(message("body"))).isInstanceOf(Accepted.class);
        assertThat(server.lines.stream().filter(line -> line.startsWith("MAIL FROM:") && line.endsWith(" SMTPUTF8")))
                .as("nobody else needs it")
                .hasSize(1);
    }

    @Test
    void aPasswordIsNotSaidInTheOpen() {
        var strict = provider("user:secret@localhost:" + server.port(), "");
        assertThat(strict.handOver(message("body"))).isInstanceOf(NeedsPerson.class);
        strict.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ann",
                "ann@",
                "@example.org",
                "ann@example.org\r\nBcc: all@example.org",
                "ann@example.org> SIZE=1\r\nRCPT TO:<all@example.org",
                "ann@example.org,bob@example.org",
                "анна\u202e@example.org",
                "a b@example.org"
            })
    void anAddressThatIsNoneNeverReachesTheServer(String address) {
        var handover = provider.handOver(
                Outbound.message(UUID.randomUUID(), Channel.EMAIL, address, new Text("s", "b", null), null));
        assertThat(handover).isInstanceOf(Bounced.class);
        assertThat(server.connections).hasValue(0);
    }

    private static SmtpProvider provider(String authority, String options) {
        var url = "smtp://" + authority + "?from=shop@shop.example" + options;
        return EmailFixture.provider(EmailFixture.settings("url", url, "timeout", "400ms", "concurrency", "4"));
    }

    private static OutboundMessage message(String body) {
        return Outbound.message(
                UUID.randomUUID(), Channel.EMAIL, ADDRESS, new Text("my words", body, "<p>my words</p>"), null);
    }
}
