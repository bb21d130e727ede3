package io.kaskad.messaging;

import io.kaskad.cascades.Runs.RunsRemoved;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** Messages go with their runs, attempts with their messages. */
@Component
class RemovingMessages {

    private final NamedParameterJdbcTemplate jdbc;

    RemovingMessages(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void with(RunsRemoved removed) {
        jdbc.update("delete from message where run_id in (:runs)", Map.of("runs", removed.ids()));
    }
}
