package io.kaskad.channels.sandbox;

import io.kaskad.channels.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens by itself, per channel. */
@Repository
class SandboxBehaviours {

    private final JdbcClient jdbc;

    SandboxBehaviours(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        // one of two that come first may lose its insert to the other, and updates then
        if (!updated(behaviour) && !inserted(behaviour)) {
            updated(behaviour);
        }
    }

    private boolean updated(Behaviour behaviour) {
        return changed("""
                update sandbox_behaviour
                set delivered = :delivered, opened = :opened, delay_seconds = :delay
                where channel = :channel
                """, behaviour);
    }

    private boolean inserted(Behaviour behaviour) {
        return changed("""
                insert into sandbox_behaviour (channel, delivered, opened, delay_seconds)
                values (:channel, :delivered, :opened, :delay)
                on conflict do nothing
                """, behaviour);
    }

    private boolean changed(String sql, Behaviour behaviour) {
        return jdbc.sql(sql)
                        .param("channel", behaviour.channel().key())
                        .param("delivered", behaviour.delivered())
                        .param("opened", behaviour.opened())
                        .param("delay", behaviour.delaySeconds())
                        .update()
                > 0;
    }
}
