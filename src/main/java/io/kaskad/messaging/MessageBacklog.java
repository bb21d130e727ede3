package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.shared.work.Backlog;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that no provider has taken yet. */
@Component
class MessageBacklog implements Backlog {

    private final JdbcClient jdbc;

    MessageBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "messages";
    }

    /** Channel by channel, for so the index goes. */
    @Override
    public Optional<Instant> oldest() {
        return Arrays.stream(Channel.values())
                .flatMap(channel -> oldest(channel).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> oldest(Channel channel) {
        return jdbc.sql(
                        "select due_at from message where status = 'QUEUED' and channel = :channel order by due_at limit 1")
                .param("channel", channel.key())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
