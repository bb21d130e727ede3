package io.kaskad.cascades;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.kaskad.shared.Transactions;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.work.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * How many runs passed each element and stand there, and what became of its messages. Each transaction leaves its news as rows of its own,
 * for two that counted in the same row would wait for each other; what they left is added up soon after.
 */
@Repository
public class ElementCounts implements Work {

    public static final String PASSED = "passed";
    public static final String STANDING = "standing";
    public static final String KEPT_OUT = "keptOut";
    public static final String TARGET_ACTIONS = "targetActions";

    private static final int BATCH = 2_000;
    private static final String ADD = """
            insert into element_news (cascade_key, cascade_version, element_id, metric, amount)
            select cascade, cast(version as integer), element, metric, cast(amount as bigint)
            from unnest(cast(? as varchar array), cast(? as varchar array), cast(? as varchar array),
                cast(? as varchar array), cast(? as varchar array)) as given (cascade, version, element, metric, amount)
            """;
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::cascade)
            .thenComparing(Key::version)
            .thenComparing(Key::element)
            .thenComparing(Key::metric);

    private final NamedParameterJdbcTemplate jdbc;
    private final Transactions transactions;
    private final InsertOnce first;

    ElementCounts(DataSource database, NamedParameterJdbcTemplate jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        var key = List.of("cascade_key", "cascade_version", "element_id", "metric");
        this.first = new InsertOnce(
                database,
                "element_count",
                Stream.concat(key.stream(), Stream.of("amount")).toList(),
                key);
    }

    /**
     * What is counted where.
     *
     * @param element an element's id; empty for what concerns the whole cascade
     * @param metric such as {@code passed} or {@code opened}
     */
    public record Key(String cascade, int version, String element, String metric) {}

    /** Counts in the caller's transaction, by one statement however much there is. */
    public void add(Map<Key, Long> news) {
        if (!news.isEmpty()) {
            jdbc.getJdbcOperations()
                    .update(
                            ADD,
                            texts(news, count -> count.getKey().cascade()),
                            texts(news, count -> count.getKey().version()),
                            texts(news, count -> count.getKey().element()),
                            texts(news, count -> count.getKey().metric()),
                            texts(news, Map.Entry::getValue));
        }
    }

    private static Object texts(Map<Key, Long> news, Function<Map.Entry<Key, Long>, Object> part) {
        return news.entrySet().stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    /** All counts of a version. */
    public Map<Key, Long> of(String cascade, int version) {
        return jdbc.query("""
                        select * from element_count where cascade_key = :cascade and cascade_version = :version
                        union all
                        select cascade_key, cascade_version, element_id, metric, amount from element_news
                        where cascade_key = :cascade and cascade_version = :version
                        """, Map.of("cascade", cascade, "version", version), ElementCounts::count).stream()
                .collect(groupingBy(Count::key, summingLong(Count::amount)));
    }

    private record Count(Key key, long amount) {}

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                new Key(
                        row.getString("cascade_key"),
                        row.getInt("cascade_version"),
                        row.getString("element_id"),
                        row.getString("metric")),
                row.getLong("amount"));
    }

    @Override
    public String name() {
        return "counts";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public int doSome() {
        return transactions.call(this::addUp);
    }

    private int addUp() {
        var ids = jdbc.queryForList(
                "select id from element_news order by id limit :most for update skip locked",
                Map.of("most", BATCH),
                Long.class);
        if (!ids.isEmpty()) {
            var sums = jdbc
                    .query("select * from element_news where id in (:ids)", Map.of("ids", ids), ElementCounts::count)
                    .stream()
                    .collect(groupingBy(Count::key, summingLong(Count::amount)));
            addToCounts(sums);
            jdbc.update("delete from element_news where id in (:ids)", Map.of("ids", ids));
        }
        return ids.size();
    }

    /** Always in the same order, so that two nodes cannot hold each other up. */
    private void addToCounts(Map<Key, Long> sums) {
        var keys = sums.keySet().stream().sorted(ORDER).toList();
        first.insert(keys.stream().map(key -> row(key, 0)).toList());
        jdbc.batchUpdate("""
                update element_count set amount = amount + :amount
                where cascade_key = :cascade_key and cascade_version = :cascade_version and element_id = :element_id
                    and metric = :metric
                """, keys.stream().map(key -> row(key, sums.get(key))).toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(Key key, long amount) {
        return new MapSqlParameterSource("cascade_key", key.cascade())
                .addValue("cascade_version", key.version())
                .addValue("element_id", key.element())
                .addValue("metric", key.metric())
                .addValue("amount", amount);
    }
}
