package io.kaskad.messaging;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.kaskad.channels.Carrier;
import io.kaskad.channels.Terms;
import io.kaskad.shared.sql.Vendor;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many messages each provider may get in a time, all nodes together: on PostgreSQL they share a row, on H2 there is one
 * node. A tenth of the rate may go at once; that and what is added meanwhile never exceed it.
 */
@Component
class Rates {

    private static final int AT_ONCE = 10;

    private final @Nullable ProxyManager<String> shared;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Rates(DataSource database, Clock clock) {
        this.time = new Time(clock);
        this.shared = Vendor.of(database) == Vendor.POSTGRESQL
                ? Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                        .primaryKeyMapper(PrimaryKeyMapper.STRING)
                        .table("provider_bucket")
                        .clientClock(time)
                        .build()
                : null;
    }

    /** How many of those wanted may go now. */
    int take(Carrier carrier, int wanted) {
        return carrier.terms().rate() == null || wanted == 0
                ? wanted
                : (int) bucket(carrier).tryConsumeAsMuchAsPossible(wanted);
    }

    /** They did not go after all. */
    void giveBack(Carrier carrier, int unused) {
        if (carrier.terms().rate() != null && unused > 0) {
            bucket(carrier).addTokens(unused);
        }
    }

    private Bucket bucket(Carrier carrier) {
        return buckets.computeIfAbsent(carrier.name(), name -> bucket(name, limit(carrier.terms())));
    }

    private Bucket bucket(String name, Bandwidth limit) {
        return shared == null
                ? Bucket.builder().addLimit(limit).withCustomTimePrecision(time).build()
                : shared.builder()
                        .build(
                                name,
                                () -> BucketConfiguration.builder()
                                        .addLimit(limit)
                                        .build());
    }

    private static Bandwidth limit(Terms terms) {
        var rate = java.util.Objects.requireNonNull(terms.rate());
        var atOnce = Math.max(1, rate / AT_ONCE);
        return Bandwidth.builder()
                .capacity(atOnce)
                .refillGreedy(Math.max(1, rate - atOnce), terms.per())
                .build();
    }

    private record Time(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
