package io.kaskad.channels.sandbox;

import io.kaskad.channels.Channel;
import io.kaskad.shared.sql.InsertOnce;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens by itself, per channel. */
@Repository
class SandboxBehaviours {

    private final JdbcClient jdbc;
    private final InsertOnce newBehaviours;

    SandboxBehaviours(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.newBehaviours = new InsertOnce(
                database,
                "sandbox_behaviour",
                List.of("channel", "delivered", "opened", "delay_seconds"),
                List.of("channel"));
    }

    Behaviour of(Channel channel) {
        return jdbc.sql("select delivered, opened, delay_seconds from sandbox_behaviour where channel = :channel")
                .param("channel", channel.key())
                .query((row, n) -> new Behaviour(
                        channel, row.getInt("delivered"), row.getInt("opened"), row.getInt("delay_seconds")))
                .optional()
                .orElseGet(() -> Behaviour.nothing(channel));
    }

    void put(Behaviour behaviour) {
        var row = new MapSqlParameterSource("channel", behaviour.channel().key())
                .addValue("delivered", behaviour.delivered())
                .addValue("opened", behaviour.opened())
                .addValue("delay_seconds", behaviour.delaySeconds());
        if (newBehaviours.insert(List.of(row))[0] == 0) {
            jdbc.sql("""
                            update sandbox_behaviour
                            set delivered = :delivered, opened = :opened, delay_seconds = :delay_seconds
                            where channel = :channel
                            """).paramSource(row).update();
        }
    }
}
