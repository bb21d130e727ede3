package io.kaskad.channels.email;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Open connections that wait for their next message. The one used last goes first, so that the others can be closed. */
final class SmtpConnections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);
    private static final Duration ASKED_AFTER = Duration.ofSeconds(5);
    private static final Duration CLOSED_AFTER = Duration.ofSeconds(30);

    private final SmtpServer server;
    private final SmtpSettings settings;
    private final ScheduledThreadPoolExecutor timer;
    private final BlockingDeque<SmtpConnection> idle;

    SmtpConnections(SmtpServer server, SmtpSettings settings) {
        this.server = server;
        this.settings = settings;
        this.idle = new LinkedBlockingDeque<>(settings.concurrency());
        this.timer = new ScheduledThreadPoolExecutor(2, work -> {
            var thread = new Thread(work, "kaskad-smtp-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleWithFixedDelay(this::closeIdle, 10, 10, TimeUnit.SECONDS);
    }

    /** One that is idle and still open, or one that has to be opened. */
    SmtpConnection borrow() {
        for (var found = idle.pollFirst(); found != null; found = idle.pollFirst()) {
            if (found.idleNanos() < ASKED_AFTER.toNanos() || found.isConnected()) {
                return found;
            }
            retire(found);
        }
        return fresh();
    }

    SmtpConnection fresh() {
        return SmtpConnection.to(server, settings, timer);
    }

    void giveBack(SmtpConnection connection) {
        connection.release();
        if (!idle.offerFirst(connection)) {
            retire(connection);
        }
    }

    void retire(SmtpConnection connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            log.debug("A connection to {} could not say goodbye; it is closed anyway.", server);
        } finally {
            connection.cut();
        }
    }

    /** Cuts the connection unless the work is done in time, whatever the server trickles in meanwhile. */
    void within(Duration budget, SmtpConnection connection, Sending sending) throws MessagingException {
        var cut = timer.schedule(connection::cut, budget.toNanos(), TimeUnit.NANOSECONDS);
        try {
            sending.send();
        } finally {
            cut.cancel(false);
        }
    }

    @Override
    public void close() {
        for (var found = idle.pollFirst(); found != null; found = idle.pollFirst()) {
            retire(found);
        }
        timer.shutdownNow();
    }

    private void closeIdle() {
        for (var oldest = idle.peekLast();
                oldest != null && old(oldest) && idle.removeLastOccurrence(oldest);
                oldest = idle.peekLast()) {
            retire(oldest);
        }
    }

    private static boolean old(SmtpConnection connection) {
        return connection.idleNanos() > CLOSED_AFTER.toNanos();
    }

    /** What is done with a connection. */
    interface Sending {
        void send() throws MessagingException;
    }
}
