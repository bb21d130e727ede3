package io.kaskad.bench;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;

import com.zaxxer.hikari.HikariDataSource;
import io.kaskad.testing.Copies;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs that stand at their wait for the email for a month, copied from one that the engine has brought there. */
record Parked(HikariDataSource pool, int count) {

    private static final int STRETCHES = 20;

    private static final List<String> TABLES =
            List.of("event_inbox", "run", "run_trail", "message", "message_attempt", "act_ru_execution", "act_ru_job");

    void fill(String customer) {
        jdbc().sql(
                        "update act_ru_job set duedate_ = now() + interval '30 days', lock_exp_time_ = now() + interval '31 days'")
                .update();
        var stretch = count / STRETCHES;
        var even = copying(customer, stretch, 0);
        allOf(even, copying(customer, stretch, 1)).join();
        jdbc().sql("vacuum analyze").update();
    }

    /** Every other stretch, so that two can write at once. */
    private CompletableFuture<Void> copying(String customer, int stretch, int which) {
        return runAsync(() -> IntStream.range(0, STRETCHES)
                .filter(number -> number % 2 == which)
                .forEach(number -> copy(customer, number * stretch + 1, (number + 1) * stretch)));
    }

    private void copy(String customer, int first, int last) {
        try (var connection = pool.getConnection()) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            new Copies(jdbc, Copies.Ids.SCATTERED).of(customer, first, last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What their tables take on disk, indexes included. */
    Map<String, Long> bytes() {
        var bytes = new TreeMap<String, Long>();
        TABLES.forEach(table -> bytes.put(
                table,
                jdbc().sql("select pg_total_relation_size(cast(:table as regclass))")
                        .param("table", table)
                        .query(Long.class)
                        .single()));
        return bytes;
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }
}
