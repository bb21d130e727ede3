package io.kaskad.imports;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consent.Subject;
import io.kaskad.customers.Proof;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of all customers of a file.
 *
 * @param granted what they have agreed to, unless they have refused it before
 * @param textVersion of what they were asked, as a proof
 * @param form where they were asked, as a proof
 * @param unverified whether nobody has confirmed their addresses
 */
public record Terms(
        List<Subject> granted,
        @Nullable String textVersion,
        @Nullable String form,
        boolean unverified) {

    public static final Terms NONE = new Terms(List.of(), null, null, false);

    /** @param granted as people write it: {@code email,sms:offers}; or 400 */
    public static Terms of(
            @Nullable String granted, @Nullable String textVersion, @Nullable String form, boolean unverified) {
        return new Terms(
                Stream.of((granted == null ? "" : granted).split(","))
                        .map(String::strip)
                        .filter(subject -> !subject.isEmpty())
                        .map(Terms::subject)
                        .toList(),
                textVersion,
                form,
                unverified);
    }

    private static Subject subject(String written) {
        var parts = written.split(":", 2);
        return Consent.said(
                        Channel.of(parts[0]),
                        parts.length == 1 ? Consent.ALL_TOPICS : parts[1],
                        Consent.State.GRANTED,
                        Instant.EPOCH)
                .subject();
    }

    /** As {@link #of} reads it. */
    String written() {
        return String.join(
                ",",
                granted.stream()
                        .map(subject -> subject.channel().key() + ":" + subject.topic())
                        .toList());
    }

    Proof proof() {
        return new Proof(textVersion, null, form);
    }
}
