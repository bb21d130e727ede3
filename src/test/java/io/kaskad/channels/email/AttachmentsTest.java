package io.kaskad.channels.email;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.Handover.Accepted;
import io.kaskad.channels.Handover.Rejected;
import io.kaskad.channels.Handover.TryLater;
import io.kaskad.channels.Handover.Unsendable;
import io.kaskad.channels.OutboundMessage.Extras;
import io.kaskad.channels.OutboundMessage.Text;
import io.kaskad.testing.Outbound;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AttachmentsTest {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final WireMockServer files = new WireMockServer(wireMockConfig().dynamicPort());
    private SmtpProvider provider;

    @BeforeEach
    void start() {
        mail.start();
        files.start();
        provider = provider("inner-attachment-hosts", "localhost");
    }

    @AfterEach
    void stop() {
        provider.close();
        files.stop();
        mail.stop();
    }

    private SmtpProvider provider(String setting, String hosts) {
        return provider(setting, hosts, "10s");
    }

    private SmtpProvider provider(String setting, String hosts, String timeout) {
        return EmailFixture.provider(EmailFixture.settings(
                "url",
                "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=shop@shop.example",
                "timeout",
                timeout,
                setting,
                hosts));
    }

    private void serves(String path, ResponseDefinitionBuilder answer) {
        files.stubFor(get(path).willReturn(answer));
    }

    private String at(String path) {
        return "http://localhost:" + files.port() + path;
    }

    private static Handover sent(SmtpProvider provider, String... addresses) {
        var extras = new Extras(
                null, null, List.of(), Arrays.stream(addresses).map(URI::create).toList(), null);
        return provider.handOver(
                Outbound.message(Channel.EMAIL, "ann@example.org", new Text("s", "text", "<p>html</p>", extras)));
    }

    private MimeMultipart received() throws Exception {
        assertThat(mail.getReceivedMessages()).hasSize(1);
        return (MimeMultipart) mail.getReceivedMessages()[0].getContent();
    }

    @Test
    void filesGoAlongAsTheyAre() throws Exception {
        var content = new byte[300_000];
        new Random(1).nextBytes(content);
        serves("/a/ticket.pdf", aResponse().withBody(content).withHeader("Content-Type", "application/pdf; x=y"));
        serves(
                "/b",
                aResponse()
                        .withBody("hello")
                        .withHeader("Content-Type", "text/html")
                        .withHeader(
                                "Content-Disposition", "attachment; filename*=UTF-8''%D1%81%D1%87%D1%91%D1%82.html"));

        assertThat(sent(provider, at("/a/ticket.pdf"), at("/b"))).isInstanceOf(Accepted.class);

        var parts = received();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(((MimeMultipart) parts.getBodyPart(0).getContent()).getContentType())
                .startsWith("multipart/alternative");
        var ticket = (MimeBodyPart) parts.getBodyPart(1);
        assertThat(ticket.getContentType()).startsWith("application/pdf");
        assertThat(ticket.getFileName()).isEqualTo("ticket.pdf");
        assertThat(ticket.getDisposition()).isEqualTo("attachment");
        assertThat(ticket.getInputStream().readAllBytes()).isEqualTo(content);
        assertThat(MimeUtility.decodeText(parts.getBodyPart(2).getFileName())).isEqualTo("счёт.html");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 500})
    void aFileThatIsNotThereIsForLater(int status) {
        serves("/private-name", aResponse().withStatus(status).withHeader("Location", "http://169.254.169.254/"));
        assertThat(sent(provider, at("/private-name")))
                .isInstanceOfSatisfying(
                        TryLater.class,
                        later -> assertThat(later.detail())
                                .contains("localhost", String.valueOf(status))
                                .doesNotContain("private", "http:"));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatTakesTooLongIsForLater() {
        serves("/slow", aResponse().withFixedDelay(4000).withBody("x"));
        var impatient = provider("inner-attachment-hosts", "localhost", "300ms");
        assertThat(sent(impatient, at("/slow"))).isInstanceOf(TryLater.class);
        impatient.close();
    }

    @Test
    void nothingThatIsTooLongIsSent() {
        serves("/six", aResponse().withBody(new byte[6_000_000]));
        assertThat(sent(provider, at("/six"))).isInstanceOf(Accepted.class);
        assertThat(sent(provider, at("/six"), at("/six"))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example/a",
                "https://other.example/a",
                "https://files.example.evil.example/a",
                "https://files.example@evil.example/a",
                "file:///etc/passwd",
                "ftp://files.example/a",
                "/a"
            })
    void nothingIsFetchedFromElsewhere(String address) {
        var strict = provider("attachment-hosts", "files.example");
        assertThat(sent(strict, address))
                .isInstanceOfSatisfying(
                        Unsendable.class, no -> assertThat(no.detail()).contains("attachment-hosts"));
        strict.close();
    }

    /** Whatever the DNS says of a host that may be fetched from. */
    @Test
    void aPublicHostLeadsToNoPrivateAddress() {
        serves("/a", aResponse().withBody("inner"));
        var strict = provider("attachment-hosts", "localhost");
        assertThat(sent(strict, "https://localhost:" + files.port() + "/a"))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.detail()).contains("UnknownHostException"));
        strict.close();
        assertThat(files.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "attachment; filename=a.pdf, a.pdf",
        "attachment; filename=\"../../etc/passwd\", passwd",
        "attachment; filename=\"C:\\\\Windows\\\\a.exe\", a.exe",
        "attachment; filename=\".hidden\", hidden",
        "attachment; filename=\"a\u202Efdp.exe\", afdp.exe",
        "attachment; filename=\"a<b>|c?.txt\", abc.txt",
        "attachment, из пути.txt",
        "nonsense;;; =, из пути.txt",
        "'', из пути.txt"
    })
    void aNameIsOnlyAName(String disposition, String expected) {
        assertThat(FileNames.of(
                        disposition, URI.create("https://h.example/x/%D0%B8%D0%B7%20%D0%BF%D1%83%D1%82%D0%B8.txt?a=b")))
                .isEqualTo(expected);
    }

    @Test
    void aNameIsNeverEmptyNorEndless() {
        assertThat(FileNames.of("", URI.create("https://h.example"))).isEqualTo("attachment");
        assertThat(FileNames.of("", URI.create("https://h.example/" + "x".repeat(500) + ".pdf")))
                .hasSize(100)
                .endsWith(".pdf");
    }
}
