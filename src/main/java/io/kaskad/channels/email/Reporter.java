package io.kaskad.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Heard.What;
import io.kaskad.channels.Hearings;
import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Cause;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.email.returned.Meaning;
import io.kaskad.channels.email.returned.ReturnedMail;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports what a mail that came back says about the letter it is about: which one, its mark says; else the Message-ID that is
 * named or returned. A mail with a wrong mark says nothing.
 */
final class Reporter {

    private static final Logger log = LoggerFactory.getLogger(Reporter.class);
    private static final int LONGEST_ID = 300;

    private final String provider;
    private final String domain;
    private final @Nullable Marks marks;
    private final Receipts receipts;
    private final Hearings hearings;
    private final Pattern ourIds;

    Reporter(String provider, SmtpServer server, @Nullable Marks marks, Receipts receipts, Hearings hearings) {
        this.provider = provider;
        this.domain = server.domain();
        this.marks = marks;
        this.receipts = receipts;
        this.hearings = hearings;
        this.ourIds = Pattern.compile(
                "(?<![\\w.+-])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@" + Pattern.quote(domain) + "(?![\\w.-])",
                Pattern.CASE_INSENSITIVE);
    }

    /** What cannot be read says nothing; that it cannot be kept is the caller's to know. */
    void report(byte[] raw, Instant at) {
        ReturnedMail mail;
        Meaning meaning;
        try {
            mail = ReturnedMail.parsed(raw);
            meaning = mail.meaning();
        } catch (MessagingException | IOException | RuntimeException e) {
            log.warn(
                    "A mail that came back to provider {} cannot be read ({}); it is left alone",
                    provider,
                    e.getClass().getSimpleName());
            return;
        }
        if (meaning == Meaning.REPLY) {
            answered(mail.references()).ifPresent(message -> heard(mail, message, at));
        } else if (meaning != Meaning.NOTHING) {
            about(mail).ifPresent(message -> receipts.accept(List.of(receipt(message, meaning, at))));
        }
    }

    private Optional<UUID> about(ReturnedMail mail) {
        var given = marks == null ? List.<String>of() : given(mail, marks);
        if (marks != null && !given.isEmpty()) {
            return given.stream().map(marks::verified).flatMap(Optional::stream).findFirst();
        }
        return mail.texts().map(this::ours).flatMap(Optional::stream).findFirst();
    }

    private static List<String> given(ReturnedMail mail, Marks marks) {
        var arrived = mail.addressees().map(marks::in).flatMap(Optional::stream).toList();
        return arrived.isEmpty()
                ? mail.returned(Letter.MARK, "Return-Path", "Original-Mail-From")
                        .map(value -> value.contains("@") ? marks.in(value) : Optional.of(value))
                        .flatMap(Optional::stream)
                        .toList()
                : arrived;
    }

    private Optional<UUID> answered(List<String> references) {
        return references.stream().map(this::ours).flatMap(Optional::stream).findFirst();
    }

    private Optional<UUID> ours(String text) {
        var found = ourIds.matcher(text);
        return found.find() ? Optional.of(UUID.fromString(found.group(1))) : Optional.empty();
    }

    private Receipt receipt(UUID message, Meaning meaning, Instant at) {
        var cause = cause(meaning);
        return new Receipt(
                provider,
                message + ":" + meaning.name().toLowerCase(Locale.ROOT),
                message,
                Letter.id(message, domain),
                status(meaning),
                at,
                cause,
                null);
    }

    private static Status status(Meaning meaning) {
        return switch (meaning) {
            case DELIVERED, COMPLAINT -> Status.DELIVERED;
            case REFUSED -> Status.FAILED;
            default -> Status.BOUNCED;
        };
    }

    private static @Nullable Cause cause(Meaning meaning) {
        return switch (meaning) {
            case HARD -> Cause.HARD;
            case SOFT -> Cause.SOFT;
            case COMPLAINT -> Cause.COMPLAINT;
            default -> null;
        };
    }

    private void heard(ReturnedMail mail, UUID message, Instant at) {
        var text = mail.written();
        mail.from()
                .map(from -> new Heard(
                        provider,
                        id(mail, text),
                        Channel.EMAIL,
                        from,
                        What.WROTE,
                        text,
                        Letter.id(message, domain),
                        at))
                .ifPresent(heard -> hearings.accept(List.of(heard)));
    }

    /** The mail's own, if it has one that can be kept. */
    private static String id(ReturnedMail mail, String text) {
        return mail.id()
                .filter(id -> id.length() <= LONGEST_ID)
                .orElseGet(() -> UUID.nameUUIDFromBytes((mail.from() + " " + mail.date() + " " + text).getBytes(UTF_8))
                        .toString());
    }
}
