package io.kaskad.segments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What "days ago" means now. */
record Days(Instant now, ZoneId zone) {

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** So many times 24 hours ago, for SQL. */
    OffsetDateTime ago(int days) {
        return now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}
