package io.kaskad.channels.email;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.email.SmtpConnection.Step;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Hands email to an SMTP server over connections that stay open between messages. */
@Component
@Conditional(SmtpProvider.Configured.class)
class SmtpProvider implements Provider, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SmtpProvider.class);

    private final SmtpServer server;
    private final SmtpSettings settings;
    private final SmtpConnections connections;
    private final Clock clock;

    SmtpProvider(SmtpSettings settings, Clock clock) {
        this.server = settings.server();
        this.settings = settings;
        this.connections = new SmtpConnections(server, settings);
        this.clock = clock;
        log.info("Email goes out through {}.", server);
    }

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public int concurrency() {
        return settings.concurrency();
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var recipient = recipient(message.address());
        if (recipient.isEmpty()) {
            return new Handover.Bounced("The address is not one that email can be sent to.");
        }
        try {
            return handOver(new Letter(server, message, recipient.get(), clock.instant()), recipient.get());
        } catch (MessagingException e) {
            return new Handover.Rejected("The message cannot be written as an email.");
        }
    }

    @Override
    public void destroy() {
        connections.close();
    }

    /** Once more if the server had closed a connection that was idle: nothing was taken then, and nobody has to wait. */
    private Handover handOver(Letter letter, InternetAddress recipient) {
        var deadline = System.nanoTime() + settings.budget().toNanos();
        var connection = connections.borrow();
        var stale = connection.used();
        var handover = handOver(letter, recipient, connection, deadline);
        return stale && handover instanceof Handover.TryLater && hungUp(connection)
                ? handOver(letter, recipient, connections.fresh(), deadline)
                : handover;
    }

    /** A plain no, after which the next message may follow. */
    private static boolean refused(@Nullable SmtpAnswer answer) {
        return answer != null && !answer.positive() && answer.code() != 421;
    }

    private static boolean hungUp(SmtpConnection connection) {
        var answer = connection.answer();
        return answer == null || answer.positive() || answer.code() == 421;
    }

    private Handover handOver(Letter letter, InternetAddress recipient, SmtpConnection connection, long deadline) {
        try {
            connections.within(Duration.ofNanos(deadline - System.nanoTime()), connection, () -> {
                if (!connection.used()) {
                    connection.open(server);
                }
                connection.sendMessage(letter, new Address[] {recipient});
            });
        } catch (MessagingException | RuntimeException e) {
            return failed(letter, connection, e);
        }
        connections.giveBack(connection);
        return accepted(letter);
    }

    private Handover failed(Letter letter, SmtpConnection connection, Exception thrown) {
        var step = connection.step();
        var answer = connection.answer();
        if (refused(answer) && connection.isConnected()) {
            connections.giveBack(connection);
        } else {
            connections.retire(connection);
        }
        // a server may confirm with another 2xx than 250
        return step == Step.CONFIRMING && answer != null && answer.positive()
                ? accepted(letter)
                : SmtpVerdict.on(step, answer, thrown);
    }

    private static Handover accepted(Letter letter) {
        return new Handover.Accepted(letter.id(), null);
    }

    private static Optional<InternetAddress> recipient(String address) {
        try {
            var at = address.lastIndexOf('@');
            var ascii = address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            return ascii.matches("[!-~&&[^<>]]+@[!-~&&[^<>@]]+")
                    ? Optional.of(new InternetAddress(ascii, true))
                    : Optional.empty();
        } catch (AddressException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Only with a server to send through; an empty variable, as compose files pass on, is none. */
    static final class Configured implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("kaskad.smtp.url"));
        }
    }
}
