package io.kaskad.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.channels.Told;
import io.kaskad.testing.Outbound;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpProviderTest {

    private static final UUID MESSAGE = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");
    private static final String URL = "smtp://host?from=a@b.example";
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private SmtpProvider provider;

    @BeforeEach
    void start() {
        mail.start();
        mail.setUser("user@shop.example", "user", "p@ss:word");
        provider = EmailFixture.provider(
                EmailFixture.settings(
                        "url",
                        "smtp://user:p%40ss:word@127.0.0.1:" + mail.getSmtp().getPort()
                                + "?starttls=off&sender=bounce@shop.example"
                                + "&from=%D0%9C%D0%B0%D0%B3%D0%B0%D0%B7%D0%B8%D0%BD%20%3Cnews+ru@shop.example%3E"),
                new Told(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        provider.close();
        mail.stop();
    }

    @Test
    void sendsBothAlternativesWithTheirHeaders() throws Exception {
        var unsubscribe = URI.create("https://k.example/u/token");
        var handover = provider.handOver(message(
                "ann@example.org",
                new Text("Заказ 1001: отправлен", "Привет!\n.\nточка", "<p>Привет</p>"),
                unsubscribe));

        var received = received();
        assertThat(handover).isEqualTo(new Accepted("<" + MESSAGE + "@shop.example>", null));
        assertThat(received.getMessageID()).isEqualTo("<" + MESSAGE + "@shop.example>");
        assertThat(received.getSubject()).isEqualTo("Заказ 1001: отправлен");
        assertThat(received.getFrom()[0]).hasToString("=?UTF-8?B?0JzQsNCz0LDQt9C40L0=?= <news+ru@shop.example>");
        assertThat(received.getRecipients(RecipientType.TO)[0]).hasToString("ann@example.org");
        assertThat(received.getSentDate()).isEqualTo(NOW);
        assertThat(received.getHeader("Return-Path")).containsExactly("<bounce@shop.example>");
        assertThat(received.getHeader("List-Unsubscribe")).containsExactly("<https://k.example/u/token>");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(received.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType())
                .startsWith("text/plain")
                .containsIgnoringCase("utf-8");
        assertThat(((String) parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
                .isEqualTo("Привет!\n.\nточка");
        assertThat(parts.getBodyPart(1).getContentType())
                .startsWith("text/html")
                .containsIgnoringCase("utf-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Привет</p>");
    }

    @Test
    void sendsTextAloneWithoutAnUnsubscribeHeader() throws Exception {
        provider.handOver(message("ann@пример.example", new Text(null, "text", null), null));
        var received = received();
        assertThat(received.getContentType()).startsWith("text/plain");
        assertThat(received.getHeader("List-Unsubscribe")).isNull();
        assertThat(received.getRecipients(RecipientType.TO)[0]).hasToString("ann@xn--e1afmkfd.example");
    }

    @Test
    void noHeaderCanBeInjected() throws Exception {
        provider.handOver(message(
                "ann@example.org",
                new Text("Hi\r\nBcc: all@example.org\r\n\r\nbody", "text\r\n.\r\nQUIT", null),
                null));
        var received = received();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).isEqualTo("Hi Bcc: all@example.org body");
        assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo("text\n.\nQUIT");
    }

    @Test
    void theSameMessageHasTheSameIdEachTime() throws Exception {
        var message = message("ann@example.org", new Text("s", "b", "<p>"), null);
        provider.handOver(message);
        provider.handOver(message);
        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(mail.getReceivedMessages()[1].getMessageID())
                .isEqualTo(mail.getReceivedMessages()[0].getMessageID());
    }

    @Test
    void severalThreadsSendAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var sends = IntStream.range(0, 40)
                    .<Callable<Handover>>mapToObj(n -> () -> provider.handOver(Outbound.message(
                            UUID.randomUUID(),
                            Channel.EMAIL,
                            "a" + n + "@example.org",
                            new Text("s", "b", null),
                            null)))
                    .toList();
            for (var sent : threads.invokeAll(sends)) {
                assertThat(sent.get()).isInstanceOf(Accepted.class);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(mail.getReceivedMessages()).hasSize(40);
    }

    @Test
    void aCertificateNobodyVouchesForNeedsAPerson() {
        var secure = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        secure.start();
        var url = "smtps://localhost:" + secure.getSmtps().getPort() + "?from=shop@shop.example";
        var smtps = EmailFixture.provider(EmailFixture.settings("url", url));
        try {
            assertThat(smtps.handOver(message("ann@example.org", new Text("s", "b", null), null)))
                    .isEqualTo(new Handover.NeedsPerson("The server's certificate is not one we trust."));
        } finally {
            smtps.close();
            secure.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://host?from=a@b.example, must look like",
        "host, must look like",
        "smtp://host, has no from",
        "smtp://host?from=, has no from",
        "smtp://host?from=nobody, from",
        "smtp://host?from=a@b.example&sender=x y, percent-encode",
        "smtp://host?from=a@b.example&starttls=maybe, starttls",
        "smtp://host?from=a@b.example&tls=1, does not know: tls",
        "smtp://user@host?from=a@b.example, no password"
    })
    void namesWhatIsWrongWithTheUrl(String url, String what) {
        assertThatThrownBy(() -> EmailFixture.settings("url", url))
                .hasMessageStartingWith("url ")
                .hasMessageContaining(what);
    }

    @Test
    void namesAWrongTimeoutAndNeverAPassword() {
        assertThatThrownBy(() -> EmailFixture.settings("url", URL, "timeout", "30s"))
                .hasMessageStartingWith("timeout ");
        assertThatThrownBy(() -> EmailFixture.settings("url", "smtp://u:hidden@host?from=x"))
                .hasMessageNotContaining("hidden");
        var settings = EmailFixture.settings("url", "smtps://u:hidden@host?from=a@b.example");
        assertThat(settings + " " + settings.server())
                .contains("smtps://host:465")
                .doesNotContain("hidden");
    }

    /** As application.yaml and compose files pass on what nobody has set. */
    @Test
    void whatIsEmptyIsNotSaid() {
        var settings = EmailFixture.settings(
                "url",
                URL,
                "timeout",
                "",
                "concurrency",
                "",
                "imap",
                "",
                "dkim-key",
                "",
                "secret",
                "",
                "attachment-hosts",
                "");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.concurrency()).isEqualTo(8);
        assertThat(settings.mailbox()).isNull();
        assertThat(settings.dkim()).isNull();
        assertThat(settings.marks()).isNull();
        assertThat(settings.attachmentHosts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "url, '', url must say",
        "concurrency, 0, concurrency must be",
        "imap-poll, 1ms, imap-poll must be",
        "imap, pop3://u:hidden@host, imap must look like",
        "imap, imaps://host/INBOX, imap must look like",
        "imap, imap://u:hidden@host?tls=no, imap has an option",
        "bounce-address, bounce@b.example, secret must have",
        "bounce-address, b+x@b.example, bounce-address must look like",
        "secret, hidden-hidden-hidden, secret is for",
        "dkim-selector, s1, dkim-key must be",
        "dkim-key, hidden, dkim-selector must be",
        "dkim-domain, b.example, dkim-selector must be",
        "attachment-hosts, https://files.example, attachment-hosts must be"
    })
    void namesTheSettingThatIsWrongAndNoSecret(String name, String value, String what) {
        assertThatThrownBy(() -> EmailFixture.settings("url", name.equals("url") ? "" : URL, name, value))
                .hasMessageStartingWith(what)
                .hasMessageNotContaining("hidden");
    }

    private MimeMessage received() {
        return mail.getReceivedMessages()[0];
    }

    private static OutboundMessage message(String to, Text text, @Nullable URI unsubscribe) {
        return Outbound.message(MESSAGE, Channel.EMAIL, to, text, unsubscribe);
    }
}
