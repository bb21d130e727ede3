package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.shared.sql.InsertOnce;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Suppressed addresses in a table of their own, in small letters. */
@Repository
class SqlSuppressions implements Suppressions {

    private final JdbcClient jdbc;
    private final InsertOnce newcomers;
    private final Clock clock;

    SqlSuppressions(JdbcClient jdbc, DataSource database, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.newcomers = new InsertOnce(
                database,
                "suppression",
                List.of("channel", "address", "reason", "source", "since"),
                List.of("channel", "address"));
    }

    @Override
    public void suppress(Channel channel, String address, Reason reason, String source) {
        newcomers.insert(List.of(new MapSqlParameterSource("channel", channel.key())
                .addValue("address", key(address))
                .addValue("reason", reason.name())
                .addValue("source", source)
                .addValue("since", sql(clock.instant()))));
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

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
