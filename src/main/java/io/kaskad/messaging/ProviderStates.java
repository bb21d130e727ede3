package io.kaskad.messaging;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.channels.Carrier;
import io.kaskad.shared.sql.InsertOnce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How providers do, as each node finds it and tells the others. */
@Repository
public class ProviderStates {

    /** Who has told nothing for so long is not there any more. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final int MOST_COUNTED = 10_000;

    private final String node = UUID.randomUUID().toString();
    private final Paces paces;
    private final JdbcClient jdbc;
    private final InsertOnce newcomers;
    private final ObjectMapper json;
    private final Clock clock;

    ProviderStates(Paces paces, JdbcClient jdbc, DataSource database, ObjectMapper json, Clock clock) {
        this.paces = paces;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.newcomers = new InsertOnce(
                database,
                "provider_status",
                List.of("provider", "node", "report", "told_at"),
                List.of("provider", "node"));
    }

    /** How a provider does. */
    public enum State {
        UP,
        THROTTLED,
        DOWN
    }

    /** Something that went wrong, with one message or with all. */
    public record Failure(Instant at, String detail) {}

    /**
     * What a node finds.
     *
     * @param why null while all is well
     * @param pausedUntil when it is tried again; null if it is not left alone
     * @param accepted how many messages it has taken in the last minute
     * @param failures the latest first
     */
    public record Report(
            State state,
            @Nullable String why,
            Instant since,
            @Nullable Instant pausedUntil,
            int accepted,
            List<Failure> failures) {}

    /** What all nodes find that are there, by provider. */
    public Map<String, List<Report>> all() {
        return jdbc
                .sql("select provider, report from provider_status where told_at > :then order by provider, node")
                .param("then", sql(clock.instant().minus(SILENCE)))
                .query((row, n) -> Map.entry(row.getString("provider"), read(row.getString("report"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** How many messages wait for this provider, ten thousand at most. */
    public int waiting(String provider) {
        return jdbc.sql("""
                        select count(*) from (
                            select 1 from message where status = 'QUEUED' and route = :provider limit :most) as waiting
                        """)
                .param("provider", provider)
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** It is said to be mended: this node tries it at once. */
    public void tryNow(Carrier carrier) {
        paces.of(carrier).tryNow();
        tell(List.of(carrier));
    }

    void tell(List<Carrier> carriers) {
        var now = sql(clock.instant());
        for (var carrier : carriers) {
            var row = new MapSqlParameterSource("provider", carrier.name())
                    .addValue("node", node)
                    .addValue("report", written(paces.of(carrier).report()))
                    .addValue("told_at", now);
            if (newcomers.insert(List.of(row))[0] == 0) {
                jdbc.sql("""
                                update provider_status set report = :report, told_at = :told_at
                                where provider = :provider and node = :node
                                """).paramSource(row).update();
            }
        }
    }

    void forgetSilent() {
        jdbc.sql("delete from provider_status where told_at < :then")
                .param("then", sql(clock.instant().minus(SILENCE)))
                .update();
    }

    private String written(Report report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Report read(String text) {
        try {
            return json.readValue(text, Report.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a node told cannot be read", e);
        }
    }
}
