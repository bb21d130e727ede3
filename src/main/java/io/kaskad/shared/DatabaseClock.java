package io.kaskad.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, which all nodes share: it is asked for now and then, and this computer's clock measures what passes
 * in between.
 */
public final class DatabaseClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    /** Smaller differences may as well be the network's. */
    private static final Duration NOTICEABLE = Duration.ofMillis(20);

    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(1);
    private static final Duration LONGEST_QUESTION = Duration.ofSeconds(1);

    private final Clock own;
    private final Supplier<Instant> database;
    private volatile Duration lead = Duration.ZERO;

    DatabaseClock(Clock own, Supplier<Instant> database) {
        this.own = own;
        this.database = database;
    }

    /** Asks the database; an answer that took too long changes nothing. */
    void agree() {
        var asked = own.instant();
        var there = database.get();
        var took = Duration.between(asked, own.instant());
        var lead = Duration.between(asked.plus(took.dividedBy(2)), there);
        if (took.compareTo(LONGEST_QUESTION) < 0 && lead.minus(this.lead).abs().compareTo(NOTICEABLE) > 0) {
            this.lead = lead;
            if (lead.abs().compareTo(WORTH_A_WARNING) > 0) {
                log.warn("This computer's clock is {} away from the database's; going by the database's", lead);
            }
        }
    }

    /** How far the database is ahead of this computer; negative if it is behind. */
    public Duration lead() {
        return lead;
    }

    @Override
    public Instant instant() {
        return own.instant().plus(lead);
    }

    @Override
    public ZoneId getZone() {
        return own.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DatabaseClock(own.withZone(zone), database);
    }
}
