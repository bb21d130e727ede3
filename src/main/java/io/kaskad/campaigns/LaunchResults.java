package io.kaskad.campaigns;

import io.kaskad.cascades.Run;
import io.kaskad.channels.Channel;
import io.kaskad.channels.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** What became of the runs a launch has started, and what their messages cost. Counted when somebody asks. */
@Repository
public class LaunchResults {

    private final NamedParameterJdbcTemplate jdbc;

    LaunchResults(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as runs are kept. */
    @Schema(name = "LaunchResults")
    public record Results(List<Ends> runs, List<Sent> messages) {}

    /** @param outcome null while they go on */
    @Schema(name = "LaunchRuns")
    public record Ends(Run.State state, @Nullable String outcome, long runs) {}

    /**
     * Messages by one channel.
     *
     * @param delivered as far as receipts say so, also by being opened
     * @param cost null if none of them cost anything; with several currencies there is one of these for each
     */
    @Schema(name = "LaunchMessages")
    public record Sent(
            Channel channel,
            long messages,
            long sent,
            long delivered,
            long opened,
            @Nullable Money cost) {}

    public Results of(Launch launch) {
        var which = Map.of("cascade", launch.cascade(), "source", launch.source());
        var runs = jdbc.query(
                """
                select state, outcome, count(*) as runs from run
                where cascade_key = :cascade and trigger_source = :source
                group by state, outcome order by state, runs desc
                """,
                which,
                (row, n) -> new Ends(
                        Run.State.valueOf(row.getString("state")), row.getString("outcome"), row.getLong("runs")));
        var messages = jdbc.query(
                """
                select channel, currency, count(*) as messages, count(sent_at) as sent,
                    count(coalesce(delivered_at, opened_at, clicked_at, replied_at)) as delivered,
                    count(coalesce(opened_at, clicked_at, replied_at)) as opened, sum(cost) as cost
                from message join run on run.id = message.run_id
                where run.cascade_key = :cascade and run.trigger_source = :source
                group by channel, currency order by channel, currency
                """,
                which,
                (row, n) -> new Sent(
                        Channel.of(row.getString("channel")),
                        row.getLong("messages"),
                        row.getLong("sent"),
                        row.getLong("delivered"),
                        row.getLong("opened"),
                        cost(row)));
        return new Results(runs, messages);
    }

    private static @Nullable Money cost(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : new Money(row.getBigDecimal("cost"), currency);
    }
}
