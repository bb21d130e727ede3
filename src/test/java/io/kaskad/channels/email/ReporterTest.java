package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Told;
import io.kaskad.testing.Logs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReporterTest {

    private static final UUID MESSAGE = UUID.fromString("0190a3c5-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0190a3c5-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-03-02T10:05:00Z");

    private final Told told = new Told();
    private final Marks marks = Objects.requireNonNull(Marks.of("bounce@b.shop.example", EmailFixture.SECRET));

    private Reporter reporter(@Nullable Marks known) {
        var server = SmtpServer.parsed("smtp://host?from=shop@shop.example");
        return new Reporter("post", server, known, told.inbox(), told.ear());
    }

    private static String mail(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/bounces", name + ".eml"), UTF_8)
                    .replace("\n", "\r\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void comes(String mail) {
        reporter(marks).report(mail.getBytes(UTF_8), AT);
    }

    private static String to(String address, String mail) {
        return mail.replace("\r\nTo: bounce@b.shop.example\r\n", "\r\nTo: <" + address + ">\r\n");
    }

    private static String withoutItsId(String mail) {
        return mail.replace(MESSAGE.toString(), "lost");
    }

    @ParameterizedTest
    @CsvSource({
        "postfix-unknown-user, BOUNCED, HARD",
        "postfix-mailbox-full, BOUNCED, SOFT",
        "postfix-spamhaus, FAILED, ",
        "postfix-delivered, DELIVERED, ",
        "arf-yahoo, DELIVERED, COMPLAINT",
        "qmail-no-mailbox, BOUNCED, HARD",
        "exim-no-copy, BOUNCED, HARD"
    })
    void isKnownByTheIdOfTheReturnedLetter(String mail, Status status, @Nullable Cause cause) {
        comes(mail(mail));
        assertThat(told.receipts()).singleElement().satisfies(receipt -> {
            assertThat(receipt.messageId()).isEqualTo(MESSAGE);
            assertThat(receipt.providerMessageId()).isEqualTo("<" + MESSAGE + "@shop.example>");
            assertThat(receipt.status()).isEqualTo(status);
            assertThat(receipt.cause()).isEqualTo(cause);
            assertThat(receipt.occurredAt()).isEqualTo(AT);
            assertThat(receipt.provider()).isEqualTo("post");
        });
    }

    @Test
    void isKnownByTheAddressItCameTo() {
        comes(withoutItsId(to(marks.address(MESSAGE), mail("postfix-unknown-user"))));
        assertThat(told.receipts()).extracting(Receipt::messageId).containsExactly(MESSAGE);
    }

    @Test
    void theAddressCountsBeforeWhatIsReturned() {
        comes(to(marks.address(OTHER), mail("postfix-unknown-user")));
        assertThat(told.receipts()).extracting(Receipt::messageId).containsExactly(OTHER);
    }

    @Test
    void aComplaintIsKnownByTheMarkInTheLetter() {
        comes(withoutItsId(
                mail("arf-yahoo").replace("From: Shop", Letter.MARK + ": " + marks.mark(MESSAGE) + "\r\nFrom: Shop")));
        comes(withoutItsId(mail("arf-rfc-example").replace("bounce@b.shop.example", marks.address(OTHER))));
        assertThat(told.receipts()).extracting(Receipt::messageId).containsExactly(MESSAGE, OTHER);
    }

    @Test
    void aForgedAddressSaysNothingEvenIfTheIdIsRight() {
        var stranger = Objects.requireNonNull(Marks.of("bounce@b.shop.example", "another secret of ours"));
        comes(to(stranger.address(MESSAGE), mail("postfix-unknown-user")));
        comes(to("bounce+nonsense@b.shop.example", mail("postfix-unknown-user")));
        comes(mail("arf-yahoo").replace("From: Shop", Letter.MARK + ": " + stranger.mark(MESSAGE) + "\r\nFrom: Shop"));
        assertThat(told.receipts()).isEmpty();
    }

    @Test
    void lettersOfOthersAreNoneOfOurs() {
        comes(mail("postfix-unknown-user").replace("@shop.example>", "@othershop.example>"));
        comes(mail("postfix-unknown-user").replace("@shop.example>", "@shop.example.org>"));
        comes(mail("postfix-unknown-user").replace(MESSAGE.toString(), "x" + MESSAGE));
        assertThat(told.receipts()).isEmpty();
    }

    @Test
    void withoutMarksTheIdIsEnough() {
        reporter(null).report(mail("exchange-not-found").getBytes(UTF_8), AT);
        assertThat(told.receipts()).extracting(Receipt::messageId).containsExactly(MESSAGE);
    }

    @Test
    void theSameTwiceHasOneIdAndADifferentReportAnother() {
        comes(mail("postfix-unknown-user"));
        comes(mail("gmail-no-account"));
        comes(mail("gmail-over-quota"));
        assertThat(told.receipts().stream().map(Receipt::receiptId).distinct()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"out-of-office", "vacation-without-subject", "read-receipt", "postfix-delayed", "letter-about-nothing"})
    void whatSaysNothingNewIsNotToldOfAtAll(String mail) {
        comes(mail(mail));
        assertThat(told.receipts()).isEmpty();
        assertThat(told.heard()).isEmpty();
    }

    @Test
    void anAnswerIsHeard() {
        comes(mail("reply-plain"));
        assertThat(told.receipts()).isEmpty();
        assertThat(told.heard())
                .containsExactly(new Heard(
                        "post",
                        "<abc@customer.example>",
                        Channel.EMAIL,
                        "kim@customer.example",
                        Heard.What.WROTE,
                        "Да, всё верно!",
                        "<" + MESSAGE + "@shop.example>",
                        AT));
    }

    @Test
    void anAnswerWithoutAnIdOfItsOwnIsTheSameEachTime() {
        var mail = mail("reply-plain").replaceFirst("Message-ID: .*\r\n", "");
        comes(mail);
        comes(mail);
        comes(mail.replace("верно", "неверно"));
        assertThat(told.heard().stream().map(Heard::id).distinct()).hasSize(2);
    }

    @Test
    void anAnswerThatIsOnlyAPictureIsOneToo() {
        comes(mail("reply-plain").replace("Content-Type: text/plain; charset=UTF-8", "Content-Type: image/png"));
        assertThat(told.heard()).extracting(Heard::text).containsExactly("");
    }

    @Test
    void theLatestLetterOfAConversationIsAnswered() {
        comes(mail("reply-plain")
                .replaceFirst("In-Reply-To: .*\r\n", "")
                .replaceFirst(
                        "References: .*\r\n",
                        "References: <" + OTHER + "@shop.example>\r\n <x@y.example> <" + MESSAGE
                                + "@shop.example>\r\n"));
        assertThat(told.heard()).extracting(Heard::replyTo).containsExactly("<" + MESSAGE + "@shop.example>");
    }

    @Test
    void whatCannotBeKeptIsTheCallersToKnow() {
        var server = SmtpServer.parsed("smtp://host?from=shop@shop.example");
        var broken = new Reporter(
                "post",
                server,
                marks,
                receipts -> {
                    throw new IllegalStateException("no database");
                },
                told.ear());
        assertThatThrownBy(() -> broken.report(mail("postfix-unknown-user").getBytes(UTF_8), AT))
                .hasMessage("no database");
    }

    @Test
    void nobodyIsNamedInTheLog() {
        try (var logs = Logs.ofEverything()) {
            comes(
                    "From: kim@customer.example\r\nContent-Type: multipart/report; boundary=\r\n\r\nkim@customer.example");
            comes(mail("postfix-unknown-user"));
            comes(mail("reply-plain"));
            assertThat(logs.text()).doesNotContain("kim", "верно");
        }
    }
}
