package io.kaskad.channels.smpp;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the id the SMSC gave in what its receipts call it. Many SMSCs answer a submit in hexadecimal and report in decimal, or
 * the other way round. Ids are kept as answers spell them, numbers without leading zeros and in small letters.
 */
final class MessageIds {

    private static final Logger log = LoggerFactory.getLogger(MessageIds.class);
    /** Few enough that the number of one message is hardly ever another's in the other spelling. */
    private static final int REMEMBERED = 1000;

    private static final Duration BETWEEN_ANSWER_AND_RECEIPT = Duration.ofMillis(250);

    private final String provider;
    private final Set<String> given = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private volatile Spelling spelling;
    private int underWay;

    MessageIds(String provider, Spelling spelling) {
        this.provider = provider;
        this.spelling = spelling;
    }

    /** How receipts spell what answers to submits said. */
    enum Spelling {
        /** Learned from the first receipt that can only be read one way; the same until then. */
        AUTO(id -> id),
        SAME(id -> id),
        HEX_TO_DECIMAL(id -> id.matches("\\d+") ? new BigInteger(id).toString(16) : id),
        DECIMAL_TO_HEX(id -> id.matches("[0-9a-fA-F]+") ? new BigInteger(id, 16).toString() : id);

        private final UnaryOperator<String> asGiven;

        Spelling(UnaryOperator<String> asGiven) {
            this.asGiven = asGiven;
        }

        /** As the setting has it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A message is about to get an id. */
    synchronized void begun() {
        underWay++;
    }

    /** It has got one, or never will. */
    synchronized void ended() {
        underWay--;
        notifyAll();
    }

    /** What the ledger keeps of an id the SMSC gave. */
    synchronized String given(String id) {
        var plain = plain(id);
        if (spelling == Spelling.AUTO) {
            given.add(plain);
        }
        return plain;
    }

    /**
     * What the ledger calls the message of a receipt.
     *
     * @param spellings the id as the parameter of the receipt has it, and as its text has it; one at least
     */
    String reported(List<String> spellings) {
        if (spelling == Spelling.AUTO) {
            learn(spellings);
        }
        // SMPP 3.4, 5.3.2.12, wants the parameter as it was given; operators set a spelling by what they see in the
        // text
        var told = spelling == Spelling.AUTO || spelling == Spelling.SAME
                ? spellings.get(0)
                : spellings.get(spellings.size() - 1);
        return plain(spelling.asGiven.apply(told));
    }

    private synchronized void learn(List<String> spellings) {
        var patience = System.nanoTime() + BETWEEN_ANSWER_AND_RECEIPT.toNanos();
        var possible = possible(spellings);
        // a receipt may be faster than the thread that waits for the answer
        while (possible.isEmpty() && underWay > 0 && System.nanoTime() < patience) {
            await(patience - System.nanoTime());
            possible = possible(spellings);
        }
        if (possible.size() == 1 && spelling == Spelling.AUTO) {
            spelling = possible.get(0);
            given.clear();
            log.info("Receipts of provider {} spell message ids {}; its setting ids can say so", provider, spelling);
        }
    }

    private void await(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer to a submit", e);
        }
    }

    private List<Spelling> possible(List<String> spellings) {
        return Stream.of(Spelling.SAME, Spelling.HEX_TO_DECIMAL, Spelling.DECIMAL_TO_HEX)
                .filter(one -> spellings.stream().anyMatch(told -> given.contains(plain(one.asGiven.apply(told)))))
                .toList();
    }

    private static String plain(String id) {
        return id.matches("[0-9a-fA-F]+") ? id.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "") : id;
    }
}
