package io.kaskad.messaging;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.shared.sql.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What customers answered, and to what. */
@Repository
class SqlReplies {

    private static final int SOFT_BOUNCES_IN_A_ROW = 5;

    private final JdbcClient jdbc;

    SqlReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID message, String text, Instant at) {
        jdbc.sql("insert into message_reply (message_id, text, written_at) values (:message, :text, :at)")
                .param("message", message)
                .param("text", text)
                .param("at", sql(at))
                .update();
    }

    List<Reply> of(UUID message) {
        return jdbc.sql("select text, written_at from message_reply where message_id = :message order by id")
                .param("message", message)
                .query((row, n) -> new Reply(row.getString("text"), SqlTime.required(row, "written_at")))
                .list();
    }

    /** The message that its provider calls so. */
    Optional<UUID> message(String provider, String providerMessageId) {
        return jdbc.sql("select id from message where provider = :provider and provider_message_id = :id limit 1")
                .param("provider", provider)
                .param("id", providerMessageId)
                .query(UUID.class)
                .optional();
    }

    /** The last message that was sent to one of these customers on this channel before then, if it is not too old. */
    Optional<UUID> last(Collection<String> customers, Channel channel, Instant before, Duration memory) {
        return customers.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                                select id from message
                                where customer_id in (:customers) and channel = :channel
                                and sent_at > :oldest and sent_at <= :before
                                order by sent_at desc, id desc limit 1
                                """)
                        .param("customers", customers)
                        .param("channel", channel.key())
                        .param("oldest", sql(before.minus(memory)))
                        .param("before", sql(before))
                        .query(UUID.class)
                        .optional();
    }

    /** Whether this one and the last few before it on its channel all came back for the time being. */
    boolean keepsBouncing(Message message) {
        return jdbc
                        .sql("""
                                select reason from message
                                where customer_id = :customer and channel = :channel and id < :id and sent_at is not null
                                order by id desc limit :most
                                """)
                        .param("customer", message.customer())
                        .param("channel", message.channel().key())
                        .param("id", message.id())
                        .param("most", SOFT_BOUNCES_IN_A_ROW - 1)
                        .query((row, n) -> Message.Reason.SOFT_BOUNCE.name().equals(row.getString("reason")))
                        .list()
                        .stream()
                        .filter(Boolean::booleanValue)
                        .count()
                == SOFT_BOUNCES_IN_A_ROW - 1;
    }
}
