package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.sql.Selection;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suppressed addresses in a table of their own, in small letters. */
@Repository
class SqlSuppressions implements Suppressions {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final InsertOnce newcomers;
    private final Clock clock;

    SqlSuppressions(JdbcClient jdbc, NamedParameterJdbcTemplate batches, DataSource database, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.newcomers = new InsertOnce(
                database,
                "suppression",
                List.of("channel", "address", "reason", "source", "since"),
                List.of("channel", "address"));
    }

    @Override
    public void suppress(Channel channel, String address, Reason reason, String source) {
        suppressAll(List.of(new Suppressed(channel, address, reason, source, clock.instant())));
    }

    @Override
    public void suppressAll(Collection<Suppressed> addresses) {
        newcomers.insert(addresses.stream()
                .map(one -> new MapSqlParameterSource("channel", one.channel().key())
                        .addValue("address", key(one.address()))
                        .addValue("reason", one.reason().name())
                        .addValue("source", one.source())
                        .addValue("since", sql(one.since())))
                .toList());
    }

    @Override
    public void suppressContact(String customer, Channel channel, Instant then, Reason reason, String source) {
        jdbc.sql("""
                        select address from contact
                        where customer_id = :customer and channel = :channel and (since is null or since <= :then)
                        """)
                .param("customer", customer)
                .param("channel", channel.key())
                .param("then", sql(then))
                .query(String.class)
                .optional()
                .ifPresent(address -> suppress(channel, address, reason, source));
    }

    @Override
    public void lift(Channel channel, String address, Reason reason) {
        jdbc.sql("delete from suppression where channel = :channel and address = :address and reason = :reason")
                .param("channel", channel.key())
                .param("address", key(address))
                .param("reason", reason.name())
                .update();
    }

    @Override
    public boolean lift(Channel channel, String address) {
        return jdbc.sql("delete from suppression where channel = :channel and address = :address")
                        .param("channel", channel.key())
                        .param("address", key(address))
                        .update()
                > 0;
    }

    @Override
    public Page<Suppressed> list(
            @Nullable Channel channel, @Nullable String address, @Nullable Cursor after, int limit) {
        var selection = new Selection("suppression")
                .where("channel = :channel", "channel", channel == null ? null : channel.key())
                .where("address = :address", "address", address == null ? null : key(address.strip()));
        if (after != null) {
            selection
                    .where("(since, address) < (:since, :after)", "after", after.id())
                    .with("since", after.at().atOffset(ZoneOffset.UTC));
        }
        var found = selection.ordered("since desc, address desc", limit + 1, batches, SqlSuppressions::suppressed);
        return Page.cut(found, limit, one -> new Cursor(one.since(), one.address()));
    }

    private static Suppressed suppressed(ResultSet row, int number) throws SQLException {
        return new Suppressed(
                Channel.of(row.getString("channel")),
                row.getString("address"),
                Reason.valueOf(row.getString("reason")),
                row.getString("source"),
                SqlTime.required(row, "since"));
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
