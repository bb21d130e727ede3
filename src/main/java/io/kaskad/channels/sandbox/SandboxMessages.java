package io.kaskad.channels.sandbox;

import static io.kaskad.shared.sql.SqlTime.required;
import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.channels.KeptTexts;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.sql.InsertOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything the sandbox took. */
@Repository
class SandboxMessages implements Outdated, KeptTexts {

    private final JdbcClient jdbc;
    private final InsertOnce newMessages;

    SandboxMessages(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.newMessages = new InsertOnce(
                database,
                "sandbox_message",
                List.of("id", "message_id", "channel", "address", "subject", "body", "markup", "accepted_at"),
                List.of("id"));
    }

    /** Returns false if there is a row of this id already. */
    boolean add(UUID id, OutboundMessage message, Instant acceptedAt) {
        var row = new MapSqlParameterSource("id", id)
                .addValue("message_id", message.id())
                .addValue("channel", message.channel().key())
                .addValue("address", message.address())
                .addValue("subject", message.text().subject())
                .addValue("body", message.text().body())
                .addValue("markup", message.text().markup())
                .addValue("accepted_at", sql(acceptedAt));
        return newMessages.insert(List.of(row))[0] > 0;
    }

    /** What the ledger calls this message. */
    Optional<UUID> ledgerId(UUID id) {
        return jdbc.sql("select message_id from sandbox_message where id = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Newest first; without receipts. */
    List<SandboxMessage> list(@Nullable Channel channel, @Nullable String address, @Nullable Cursor after, int limit) {
        var where = new ArrayList<String>();
        var params = new HashMap<String, Object>(Map.of("limit", limit));
        if (channel != null) {
            where.add("channel = :channel");
            params.put("channel", channel.key());
        }
        if (address != null) {
            where.add("address = :address");
            params.put("address", address);
        }
        if (after != null) {
            where.add("(accepted_at < :at or accepted_at = :at and id < :id)");
            params.put("at", after.at().atOffset(ZoneOffset.UTC));
            params.put("id", after.uuid());
        }
        return jdbc.sql("select * from sandbox_message "
                        + (where.isEmpty() ? "" : "where " + String.join(" and ", where))
                        + " order by accepted_at desc, id desc fetch first :limit rows only")
                .params(params)
                .query((row, n) -> message(row))
                .list();
    }

    @Override
    public void forget(Collection<UUID> messages) {
        jdbc.sql("delete from sandbox_message where message_id in (:ids)")
                .param("ids", messages)
                .update();
    }

    @Override
    public int remove(Instant before, int most) {
        return jdbc.sql("""
                        delete from sandbox_message where id in (
                            select id from sandbox_message where accepted_at < :before limit :most)
                        """).param("before", sql(before)).param("most", most).update();
    }

    private static SandboxMessage message(ResultSet row) throws SQLException {
        return new SandboxMessage(
                row.getObject("id", UUID.class),
                row.getObject("message_id", UUID.class),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("markup"),
                required(row, "accepted_at"),
                List.of());
    }
}
