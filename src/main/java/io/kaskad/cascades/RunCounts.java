package io.kaskad.cascades;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many runs began, go on and have ended, as their transactions have counted: nothing is counted when it is asked for. */
@Repository
public class RunCounts {

    public static final String STARTED = "started";
    public static final String ACTIVE = "active";
    public static final String ENDED = "ended";

    private static final String KEPT = """
            select cascade_key, cascade_version, metric, amount from %s
            where element_id = '' and metric in ('started', 'active', 'ended')
            """;
    private static final String OF_ONE = " and cascade_key = :cascade ";
    private static final String COUNT = "element_count";
    private static final String NEWS = "element_news";

    private final JdbcClient jdbc;

    RunCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs of one version, or of several.
     *
     * @param started how many began there, but for those that were removed before this was counted
     * @param active how many go on there now, wherever they began
     * @param ended how many have ended there, whichever way
     */
    public record RunCount(long started, long active, long ended) {

        public static final RunCount NONE = new RunCount(0, 0, 0);

        private static RunCount of(String metric, long amount) {
            return new RunCount(
                    metric.equals(STARTED) ? amount : 0,
                    metric.equals(ACTIVE) ? amount : 0,
                    metric.equals(ENDED) ? amount : 0);
        }

        RunCount plus(RunCount other) {
            return new RunCount(started + other.started, active + other.active, ended + other.ended);
        }
    }

    /** All versions of a cascade together, by the cascade's key. */
    public Map<String, RunCount> byCascade() {
        return counted(jdbc.sql(KEPT.formatted(COUNT) + " union all " + KEPT.formatted(NEWS))).stream()
                .collect(groupingBy(Counted::cascade, sum()));
    }

    /** By version. */
    public Map<Integer, RunCount> of(String cascade) {
        return counted(jdbc.sql(KEPT.formatted(COUNT) + OF_ONE + " union all " + KEPT.formatted(NEWS) + OF_ONE)
                        .param("cascade", cascade))
                .stream()
                .collect(groupingBy(Counted::version, sum()));
    }

    private record Counted(String cascade, int version, RunCount count) {}

    private static List<Counted> counted(JdbcClient.StatementSpec select) {
        return select.query((row, n) -> new Counted(
                        row.getString("cascade_key"),
                        row.getInt("cascade_version"),
                        RunCount.of(row.getString("metric"), row.getLong("amount"))))
                .list();
    }

    private static Collector<Counted, ?, RunCount> sum() {
        return reducing(RunCount.NONE, Counted::count, RunCount::plus);
    }
}
