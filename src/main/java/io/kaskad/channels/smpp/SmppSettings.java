package io.kaskad.channels.smpp;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how SMS is handed over to an SMSC.
 *
 * @param url such as {@code smpp://user:password@host:2775}; {@code smpps://} for TLS; see {@link SmscAddress}
 * @param sender a number or a name; see {@link Sender}
 * @param window how many messages may be without an answer at once
 * @param timeout for connecting and for each answer; a message of several parts gets three of them
 * @param enquireLink after how long a silence the SMSC is asked whether it is there
 * @param ids how receipts spell the ids the SMSC gave
 * @param alphabet what the SMSC takes data coding 0 for
 * @param parts how a long text is cut
 * @param validity for how long the SMSC is asked to try, at most
 * @param unknownSubscriber what {@code err} in receipts says when the number is nobody's; nothing is sent there any more
 * @param absentSubscriber what {@code err} in receipts says when the phone was off or away
 */
record SmppSettings(
        String url,
        String sender,
        @Nullable Integer senderTon,
        @Nullable Integer senderNpi,
        @DefaultValue("") String systemType,
        @DefaultValue("10") int window,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30s") Duration enquireLink,
        @DefaultValue("auto") MessageIds.Spelling ids,
        @DefaultValue("gsm") DefaultAlphabet alphabet,
        @DefaultValue("udh") Cutting parts,
        @DefaultValue("72h") Duration validity,
        @DefaultValue Set<String> unknownSubscriber,
        @DefaultValue Set<String> absentSubscriber) {

    /** A hand-over has to end in 40 s; it takes three of these at most. */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(12);
    /** SMPP 3.4, 7.1.1.2: a relative time has two digits for days. */
    private static final Duration LONGEST_VALIDITY = Duration.ofDays(30);

    private static final int LONGEST_SYSTEM_TYPE = 12;

    SmppSettings {
        if (url == null || url.isBlank()) {
            throw new IllegalArgumentException("url must say where the SMSC is: smpp://user:password@host:2775.");
        }
        SmscAddress.parsed(url);
        if (sender == null || sender.isBlank()) {
            throw new IllegalArgumentException("sender must be the number or the name that customers see.");
        }
        Sender.of(sender, senderTon, senderNpi);
        if (systemType.length() > LONGEST_SYSTEM_TYPE) {
            throw new IllegalArgumentException("system-type must have " + LONGEST_SYSTEM_TYPE + " characters at most.");
        }
        if (window < 1 || window > 1000) {
            throw new IllegalArgumentException("window must be between 1 and 1000.");
        }
        within("timeout", timeout, Duration.ofMillis(1), LONGEST_TIMEOUT);
        within("enquire-link", enquireLink, Duration.ofMillis(10), Duration.ofHours(1));
        within("validity", validity, Duration.ofMinutes(1), LONGEST_VALIDITY);
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    name + " must be between " + least.toMillis() + "ms and " + most.toSeconds() + "s.");
        }
    }

    SmscAddress smsc() {
        return SmscAddress.parsed(url);
    }

    Sender from() {
        return Sender.of(sender, senderTon, senderNpi);
    }

    /** Leaves the URL out: it has a password in it. */
    @Override
    public String toString() {
        return "SmppSettings[" + smsc() + ", sender=" + sender + ", window=" + window + ", timeout=" + timeout + "]";
    }
}
