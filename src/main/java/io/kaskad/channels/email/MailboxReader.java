package io.kaskad.channels.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.event.MessageCountListener;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what comes back, as soon as it comes. What was read is flagged in the mailbox itself, after it has been reported: so it
 * does not matter whether the server numbers its messages anew, nor how many nodes read the same.
 */
final class MailboxReader {

    private static final Logger log = LoggerFactory.getLogger(MailboxReader.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** Of each mail: what reports say stands before what they return. */
    private static final int MOST_BYTES = 2_000_000;

    private static final String READ = "$KaskadRead";

    private final String provider;
    private final ImapMailbox mailbox;
    private final SmtpSettings settings;
    private final Reporter reporter;
    private volatile @Nullable Thread thread;
    private volatile @Nullable IMAPFolder idling;
    private volatile Duration pause = FIRST_PAUSE;

    MailboxReader(String provider, ImapMailbox mailbox, SmtpSettings settings, Reporter reporter) {
        this.provider = provider;
        this.mailbox = mailbox;
        this.settings = settings;
        this.reporter = reporter;
    }

    synchronized void start() {
        if (thread == null) {
            var fresh = new Thread(this::run, "kaskad-mailbox-" + provider);
            fresh.setDaemon(true);
            thread = fresh;
            fresh.start();
        }
    }

    /** Nothing new is begun; whoever waits for mail stops waiting. */
    synchronized void stop() {
        var running = thread;
        if (running != null) {
            thread = null;
            running.interrupt();
        }
        var waiting = idling;
        if (waiting != null) {
            wake(waiting);
        }
    }

    private boolean stopped() {
        return thread != Thread.currentThread();
    }

    private void run() {
        while (!stopped()) {
            try {
                readWhileConnected();
            } catch (MessagingException | IOException | RuntimeException e) {
                if (!stopped()) {
                    log.warn(
                            "The mailbox of provider {} at {} cannot be read ({}); trying again in {} s",
                            provider,
                            mailbox,
                            e.getClass().getSimpleName(),
                            pause.toSeconds());
                    rest(pause);
                    pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
                }
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void readWhileConnected() throws MessagingException, IOException {
        var session = Session.getInstance(mailbox.properties(settings));
        var timer = timer();
        try (var store = (IMAPStore) session.getStore(mailbox.protocol())) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            log.info("Reading what comes back to provider {} from {}", provider, mailbox);
            var idles = store.hasCapability("IDLE");
            var unreadable = new HashSet<Message>();
            folder.addMessageCountListener(wakingUp(folder));
            while (!stopped()) {
                var there = folder.getMessageCount();
                readNew(folder, unreadable);
                pause = FIRST_PAUSE;
                if (folder.getMessageCount() == there) {
                    waitForMail(folder, idles, timer);
                }
            }
        } finally {
            timer.shutdownNow();
        }
    }

    private ScheduledExecutorService timer() {
        return new ScheduledThreadPoolExecutor(1, work -> {
            var fresh = new Thread(work, "kaskad-mailbox-timer-" + provider);
            fresh.setDaemon(true);
            return fresh;
        });
    }

    /** @param unreadable what the server could not give; not asked for again over this connection */
    private void readNew(IMAPFolder folder, Set<Message> unreadable) throws MessagingException, IOException {
        var read = readFlag(folder);
        var unread = new AndTerm(new FlagTerm(read, false), new FlagTerm(new Flags(Flags.Flag.DELETED), false));
        for (var message : folder.search(unread)) {
            if (stopped()) {
                return;
            }
            if (!unreadable.contains(message)) {
                readOne(folder, message, read, unreadable);
            }
        }
    }

    /** One that cannot be read does not keep the others waiting. */
    private void readOne(IMAPFolder folder, Message message, Flags read, Set<Message> unreadable)
            throws MessagingException, IOException {
        try {
            read((IMAPMessage) message, read);
        } catch (MessageRemovedException e) {
            log.debug("Somebody else has removed a mail");
        } catch (MessagingException e) {
            if (!folder.isOpen()) {
                throw e;
            }
            log.warn("The server of provider {}'s mailbox cannot give one of its mails; going on without it", provider);
            unreadable.add(message);
        }
    }

    /** A flag of our own; where the server keeps none of those, the one that nobody gives to reports. */
    private static Flags readFlag(Folder folder) {
        return folder.getPermanentFlags().contains(Flags.Flag.USER) ? new Flags(READ) : new Flags(Flags.Flag.ANSWERED);
    }

    private void read(IMAPMessage message, Flags read) throws MessagingException, IOException {
        byte[] mail;
        try (var content = message.getMimeStream()) {
            mail = content.readNBytes(MOST_BYTES);
        }
        reporter.report(
                mail,
                Objects.requireNonNullElseGet(message.getReceivedDate(), Date::new)
                        .toInstant());
        message.setFlags(read, true);
    }

    private void waitForMail(IMAPFolder folder, boolean idles, ScheduledExecutorService timer)
            throws MessagingException {
        if (stopped()) {
            return;
        }
        if (!idles) {
            rest(settings.imapPoll());
            return;
        }
        idling = folder;
        var wake = timer.schedule(() -> wake(folder), settings.imapPoll().toMillis(), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            idling = null;
            wake.cancel(false);
        }
    }

    /** What a server says while the wait begins does not end it by itself. */
    private static MessageCountListener wakingUp(IMAPFolder folder) {
        return new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent added) {
                wake(folder);
            }
        };
    }

    /** Any command ends the wait. */
    private static void wake(IMAPFolder folder) {
        try {
            folder.doCommand(protocol -> null);
        } catch (MessagingException | RuntimeException e) {
            log.debug("Whoever waited does not any more");
        }
    }

    private void rest(Duration time) {
        try {
            if (!stopped()) {
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
            }
        } catch (InterruptedException e) {
            log.debug("Woken up");
        }
    }
}
