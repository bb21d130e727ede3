package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.Told;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MailboxReaderTest {

    private static final String MESSAGE = "0190a3c5-0000-7000-8000-00000000000";

    private final Told told = new Told();
    private final List<MailboxReader> readers = new ArrayList<>();
    private GreenMail mail;
    private GreenMailUser user;

    @BeforeEach
    void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        user = mail.setUser("bounces@b.shop.example", "bounces", "p@ss:word");
    }

    @AfterEach
    void stop() {
        readers.forEach(MailboxReader::stop);
        mail.stop();
    }

    private MailboxReader reads(Receipts receipts, String poll) {
        var settings = EmailFixture.settings(
                "url",
                "smtp://host?from=shop@shop.example",
                "timeout",
                "2s",
                "imap-poll",
                poll,
                "imap",
                "imap://bounces:p%40ss:word@127.0.0.1:" + mail.getImap().getPort() + "/INBOX?starttls=off");
        var reporter = new Reporter("post", settings.server(), null, receipts, told.ear());
        var reader = new MailboxReader("post", settings.mailbox(), settings, reporter);
        readers.add(reader);
        reader.start();
        return reader;
    }

    private void comes(int number) throws Exception {
        var text = Files.readString(Path.of("src/test/resources/bounces/postfix-unknown-user.eml"))
                .replace(MESSAGE + "1", MESSAGE + number);
        comes(text);
    }

    private void comes(String text) throws Exception {
        user.deliver(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(text.getBytes(UTF_8))));
    }

    private List<StoredMessage> stored() throws FolderException {
        return mail.getManagers().getImapHostManager().getInbox(user).getMessages();
    }

    private void awaitRead(int count) {
        await().until(() -> stored().stream()
                        .filter(message ->
                                List.of(message.getFlags().getUserFlags()).contains("$KaskadRead"))
                        .count()
                == count);
    }

    private List<UUID> reported() {
        return told.receipts().stream().map(Receipt::messageId).toList();
    }

    private static UUID message(int number) {
        return UUID.fromString(MESSAGE + number);
    }

    @Test
    void whatLiesThereAndWhatComesIsReportedOnce() throws Exception {
        comes(1);
        comes(2);
        reads(told.inbox(), "1m");
        awaitRead(2);
        comes(3);
        awaitRead(3);
        assertThat(reported()).containsExactly(message(1), message(2), message(3));
        assertThat(stored())
                .as("a person's unread mark is left alone")
                .noneMatch(message -> message.isSet(Flags.Flag.SEEN));
    }

    @Test
    void aNewReaderGoesOnWhereTheLastOneStopped() throws Exception {
        comes(1);
        reads(told.inbox(), "200ms").stop();
        readers.clear();
        reads(told.inbox(), "200ms");
        awaitRead(1);
        comes(2);
        awaitRead(2);
        assertThat(reported()).contains(message(1), message(2));
        assertThat(reported().stream().filter(message(2)::equals)).hasSize(1);
    }

    @Test
    void twoNodesReadTheSameMailboxWithoutHarm() throws Exception {
        reads(told.inbox(), "200ms");
        reads(told.inbox(), "200ms");
        for (int i = 1; i < 8; i++) {
            comes(i);
        }
        awaitRead(7);
        assertThat(told.receipts().stream().map(Receipt::receiptId).distinct()).hasSize(7);
    }

    @Test
    void whatCouldNotBeKeptIsReadAgain() throws Exception {
        var tries = new AtomicInteger();
        comes(1);
        reads(
                receipts -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException("no database");
                    }
                    told.inbox().accept(receipts);
                },
                "200ms");
        awaitRead(1);
        assertThat(reported()).containsExactly(message(1));
        assertThat(tries).hasValue(2);
    }

    @Test
    void aMailNobodyUnderstandsKeepsNobodyWaiting() throws Exception {
        comes("\r\n");
        comes("Content-Type: multipart/report; boundary=\"\r\n\r\nnonsense");
        comes("From: <\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%");
        comes(1);
        reads(told.inbox(), "200ms");
        await().until(() -> reported().contains(message(1)));
        comes(2);
        await().until(() -> reported().contains(message(2)));
        assertThat(reported()).containsExactly(message(1), message(2));
    }

    @Test
    void aServerThatGoesAwayIsReadAgainWhenItIsBack() throws Exception {
        reads(told.inbox(), "200ms");
        comes(1);
        awaitRead(1);
        var port = mail.getImap().getPort();
        mail.stop();
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        mail.start();
        user = mail.setUser("bounces@b.shop.example", "bounces", "p@ss:word");
        comes(2);
        await().atMost(Duration.ofSeconds(30)).until(() -> reported().contains(message(2)));
    }

    /** As after a restore: the same numbers for other mails. */
    @Test
    void newNumbersInTheMailboxChangeNothing() throws Exception {
        reads(told.inbox(), "200ms");
        comes(1);
        comes(2);
        awaitRead(2);
        var inbox = mail.getManagers().getImapHostManager().getInbox(user);
        inbox.deleteAllMessages();
        comes(3);
        comes(4);
        await().until(() -> reported().containsAll(List.of(message(3), message(4))));
        assertThat(reported()).containsExactly(message(1), message(2), message(3), message(4));
    }
}
