package io.kaskad.messaging;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.policy.Cap;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What customers got lately, and what is about to leave, as far as caps count it. */
@Repository
class Contacts {

    /** Ids tell when messages were written. None leaves so long after that. */
    private static final Duration LONGEST_IN_QUEUE = Duration.ofDays(31);

    private final NamedParameterJdbcTemplate jdbc;

    Contacts(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that a customer got, may have got or is about to get.
     *
     * @param at when its hand-over began; null while it is in the queue, due to leave
     */
    record Contact(
            UUID message,
            String customer,
            Channel channel,
            @Nullable String topic,
            boolean promotional,
            int priority,
            @Nullable Instant at) {

        boolean concerns(Cap cap) {
            return cap.concerns(channel, topic, promotional);
        }
    }

    /** What was refused before anybody took it does not count. */
    List<Contact> since(Instant since, Collection<String> customers) {
        return jdbc.query(
                """
                select id, customer_id, channel, topic, promotional, priority,
                    case when status = 'QUEUED' and unknown_at is null then null else coalesce(sending_at, sent_at) end as at
                from message where customer_id in (:customers) and id > :first and (
                    status = 'QUEUED' and due_at <= current_timestamp
                    or coalesce(sending_at, sent_at) > :since and (sent_at is not null or unknown_at is not null or status in
                        ('SENDING', 'DELIVERED', 'MACHINE_OPENED', 'OPENED', 'CLICKED', 'REPLIED')))
                """,
                new MapSqlParameterSource("customers", customers)
                        .addValue("since", sql(since))
                        .addValue("first", firstId(since.minus(LONGEST_IN_QUEUE))),
                Contacts::contact);
    }

    /** The least UUID of version 7 of this moment. */
    private static UUID firstId(Instant at) {
        return new UUID(at.toEpochMilli() << 16, 0);
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getString("customer_id"),
                Channel.of(row.getString("channel")),
                row.getString("topic"),
                row.getBoolean("promotional"),
                row.getInt("priority"),
                SqlTime.instant(row, "at"));
    }
}
