package io.kaskad.segments;

import io.kaskad.segments.Scope.Between;
import io.kaskad.segments.Scope.Everybody;
import io.kaskad.segments.Scope.These;
import io.kaskad.shared.sql.Vendor;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who meets a condition. */
@Repository
@Transactional
public class Audience {

    private static final int SAMPLE = 10;

    /**
     * These questions read whole tables, as nothing else does, and somebody may be waiting. A table that is read from one end to
     * the other costs less beside a hundred thousand look-ups than PostgreSQL believes.
     */
    private static final String FOR_MANY_ROWS = "set local enable_seqscan = on; set local seq_page_cost = 0.2;"
            + " set local work_mem = '64MB'; set local statement_timeout = '60s'";

    private final NamedParameterJdbcTemplate jdbc;
    private final boolean postgres;
    private final Clock clock;
    private final ZoneId zone;

    Audience(
            NamedParameterJdbcTemplate jdbc,
            DataSource database,
            Clock clock,
            @Value("${kaskad.sending-hours.time-zone:UTC}") ZoneId zone) {
        this.jdbc = jdbc;
        this.postgres = Vendor.of(database) == Vendor.POSTGRESQL;
        this.clock = clock;
        this.zone = zone;
    }

    /** How many meet it, and some of them. */
    public record Counted(long count, List<String> sample) {}

    /** Both come from one answer: a database that looks for a few only may look long where there are hardly any. */
    public Counted count(Condition condition) {
        forManyRows();
        var question = new Question(condition, new Everybody());
        var sample = new ArrayList<String>();
        var count = new AtomicLong();
        jdbc.query(
                "with met as (select c.id from " + question.from + ")"
                        + " select id, (select count(*) from met) as many from met limit " + SAMPLE,
                question.with.parameters(),
                row -> {
                    sample.add(row.getString("id"));
                    count.set(row.getLong("many"));
                });
        return new Counted(count.get(), sample);
    }

    /** Refuses a condition that makes no sense. */
    public void check(Condition condition) {
        new Question(condition, new Everybody());
    }

    /** The id of the last of so many customers that come after this one; empty if there is none. */
    public Optional<String> next(@Nullable String after, int most) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(id) from (select id from customer where id > :after order by id limit :most) page",
                Map.of("after", after == null ? "" : after, "most", most),
                String.class));
    }

    /** Those of these who meet it. */
    public Set<String> among(Collection<String> ids, Condition condition) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(ids(new Question(condition, new These(ids))));
    }

    /** Those who meet it whose ids come after the one, up to the other. */
    public List<String> between(@Nullable String after, String upTo, Condition condition) {
        return ids(new Question(condition, new Between(after, upTo)));
    }

    private List<String> ids(Question question) {
        return jdbc.queryForList("select c.id from " + question.from, question.with.parameters(), String.class);
    }

    private void forManyRows() {
        if (postgres) {
            jdbc.getJdbcOperations().execute(FOR_MANY_ROWS);
        }
    }

    /** A condition about a scope, as SQL. */
    private final class Question {

        private final Fragments with = new Fragments();
        private final String from;

        Question(Condition condition, Scope scope) {
            from = "customer c where " + scope.of("c.id", with) + " and ("
                    + new Compiled(with, scope, new Days(clock.instant(), zone)).sql(condition, "c") + ")";
        }
    }
}
