package io.kaskad.channels.onsite;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.channels.KeptTexts;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.sql.InsertOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for visitors, and for a while what has been shown to them. */
@Repository
class OnSiteMessages implements Outdated, KeptTexts {

    /** Nobody is shown more than this at once. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final InsertOnce newMessages;

    OnSiteMessages(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.newMessages = new InsertOnce(
                database,
                "onsite_message",
                List.of("id", "provider", "channel", "visitor", "content", "arrived_at", "expires_at"),
                List.of("id"));
    }

    /** One that is there already stays as it is. */
    void add(OnSiteMessage message, Instant now, Instant expiresAt) {
        newMessages.insert(List.of(new MapSqlParameterSource("id", message.id())
                .addValue("provider", message.provider())
                .addValue("channel", message.channel().key())
                .addValue("visitor", message.visitor().address())
                .addValue("content", message.content())
                .addValue("arrived_at", sql(now))
                .addValue("expires_at", sql(expiresAt))));
    }

    Optional<OnSiteMessage> find(String provider, UUID id) {
        return jdbc.sql("select * from onsite_message where id = :id and provider = :provider")
                .param("id", id)
                .param("provider", provider)
                .query((row, n) -> message(row))
                .optional();
    }

    /** What one visitor has still to see, the oldest first. */
    List<OnSiteMessage> waiting(String provider, Visitor visitor, Instant now) {
        return jdbc.sql("""
                        select * from onsite_message
                        where visitor = :visitor and ended_at is null and expires_at > :now and provider = :provider
                        order by arrived_at, id fetch first :most rows only
                        """)
                .param("visitor", visitor.address())
                .param("provider", provider)
                .param("now", sql(now))
                .param("most", MOST)
                .query((row, n) -> message(row))
                .list();
    }

    /** What has come lately for any of these and has not been seen yet, the oldest first. */
    List<OnSiteMessage> waiting(Collection<Visitor> visitors, Instant since, Instant now) {
        return jdbc.sql("""
                        select * from onsite_message
                        where visitor in (:visitors) and ended_at is null and expires_at > :now and arrived_at >= :since
                        order by arrived_at, id
                        """)
                .param("visitors", visitors.stream().map(Visitor::address).toList())
                .param("now", sql(now))
                .param("since", sql(since))
                .query((row, n) -> message(row))
                .list();
    }

    /** It is not shown any more; who it was for is still needed for what they answer, what it said is not. */
    void end(UUID id, Instant now) {
        jdbc.sql("update onsite_message set ended_at = :now, content = '' where id = :id and ended_at is null")
                .param("now", sql(now))
                .param("id", id)
                .update();
    }

    @Override
    public void forget(Collection<UUID> messages) {
        jdbc.sql("delete from onsite_message where id in (:ids)")
                .param("ids", messages)
                .update();
    }

    @Override
    public int remove(Instant before, int most) {
        return jdbc.sql("""
                        delete from onsite_message where id in (
                            select id from onsite_message where expires_at < :before limit :most)
                        """).param("before", sql(before)).param("most", most).update();
    }

    private static OnSiteMessage message(ResultSet row) throws SQLException {
        return new OnSiteMessage(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                Channel.of(row.getString("channel")),
                new Visitor(row.getString("visitor")),
                row.getString("content"));
    }
}
