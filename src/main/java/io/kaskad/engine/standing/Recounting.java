package io.kaskad.engine.standing;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts anew, now and then, how many runs go on and where they stand, and adds what is amiss: a node of an older version
 * does not count while others are upgraded, and a person may change rows by hand. One statement sees runs and counts as
 * they were at one moment, and each transaction writes both, so nobody has to be kept from working.
 */
@Component
class Recounting implements Work {

    private static final Logger log = LoggerFactory.getLogger(Recounting.class);
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(6);

    private static final String ADD = """
            insert into element_news (cascade_key, cascade_version, element_id, metric, amount)
            select cascade_key, cascade_version, element_id, metric, sum(amount) from (
                select cascade_key, cascade_version, '' as element_id, 'active' as metric, count(*) as amount
                from run where state = 'ACTIVE' group by cascade_key, cascade_version
                union all
                select key_, version_, act_id_, 'standing', amount from (
                    select proc_def_id_, act_id_, count(*) as amount from act_ru_execution
                    where is_active_ = true and act_id_ is not null group by proc_def_id_, act_id_) as standing
                join act_re_procdef on id_ = proc_def_id_
                union all
                select cascade_key, cascade_version, element_id, metric, -amount from element_count
                where metric in ('active', 'standing')
                union all
                select cascade_key, cascade_version, element_id, metric, -amount from element_news
                where metric in ('active', 'standing')) as differences
            group by cascade_key, cascade_version, element_id, metric having sum(amount) <> 0
            """;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Recounting(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recount";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int doSome() {
        var wrong = transactions.call(() -> isDue() ? recount() : 0);
        if (wrong > 0) {
            log.warn("{} counts of runs were not what a new count gave; they are put right", wrong);
        }
        return 0;
    }

    /** One node gets the row; another that waits for it finds that it is not due any more. */
    private boolean isDue() {
        var now = clock.instant();
        return jdbc.sql("update recount set at = :now where at < :before")
                        .param("now", sql(now))
                        .param("before", sql(now.minus(OFTEN_ENOUGH)))
                        .update()
                > 0;
    }

    /** @return how many were wrong */
    int recount() {
        return jdbc.sql(ADD).update();
    }
}
