package io.kaskad.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The limit: the same cascade as a hand-written state machine that keeps the same rows, with the same columns and indexes,
 * and one more where an engine keeps its state. Fifty a transaction, a statement for all of them each.
 */
final class HandWritten implements Contender, AutoCloseable {

    private final HikariDataSource pool;
    private final AtomicInteger rounds = new AtomicInteger();

    /** @param migrated the tables to copy */
    HandWritten(String url, DataSource migrated) {
        var jdbc = JdbcClient.create(migrated);
        jdbc.sql("create table hand_run (like run including all)").update();
        jdbc.sql("create table hand_message (like message including all)").update();
        jdbc.sql("create table hand_trail (like run_trail including all)").update();
        jdbc.sql("""
                create table hand_state (run_id varchar(64) primary key, element varchar(255) not null,
                    message_id uuid not null, due_at timestamptz not null)
                """).update();
        jdbc.sql("create index hand_state_due on hand_state (due_at)").update();
        jdbc.sql("create index hand_state_message on hand_state (message_id)").update();
        pool = BenchDatabase.pool(url, Threads.NUMBER);
        pool.setAutoCommit(false);
        pool.setConnectionInitSql("set enable_seqscan = off; set jit = off");
    }

    @Override
    public String name() {
        return "(d) a hand-written state machine";
    }

    @Override
    public int atOnce() {
        return 20_000;
    }

    /** A run on its way, and the message it waits for. */
    private record Going(UUID run, Story story, int stage, UUID message) {

        String channel() {
            return Story.CHANNELS.get(stage);
        }

        boolean delivered() {
            return story.delivers(channel());
        }

        Going next() {
            return new Going(run, story, stage + 1, UUID.randomUUID());
        }
    }

    @Override
    public void run(int count) throws Exception {
        var round = "hand-" + rounds.getAndIncrement();
        Threads.share(count, numbers -> {
            var going = numbers.stream()
                    .map(Story::new)
                    .map(story -> new Going(UUID.randomUUID(), story, story.hasEmail() ? 0 : 1, UUID.randomUUID()))
                    .toList();
            for (var batch : Batches.of(going)) {
                start(round, batch);
            }
            while (!going.isEmpty()) {
                var next = new ArrayList<Going>();
                for (var batch : Batches.of(going)) {
                    next.addAll(report(batch));
                }
                going = next;
            }
        });
    }

    private interface Step {
        void with(Statements statements, List<Going> batch) throws SQLException;
    }

    private void start(String round, List<Going> batch) throws SQLException {
        committed(batch, (statements, runs) -> {
            statements.insertRuns(round, runs);
            statements.insertMessages(runs);
            statements.insertStates(runs);
            statements.insertTrails(runs, "orderStatusChanged mayEmail sendEmail awaitEmail");
        });
    }

    private List<Going> report(List<Going> batch) throws SQLException {
        var ended = batch.stream().filter(Going::delivered).toList();
        var next = batch.stream()
                .filter(going -> !going.delivered())
                .map(Going::next)
                .toList();
        committed(batch, (statements, runs) -> {
            statements.lockMessages(runs);
            statements.updateMessages(runs);
            statements.endRuns(ended);
            statements.deleteStates(ended);
            statements.insertMessages(next);
            statements.updateStates(next);
            statements.insertTrails(runs, "afterEmail missedEmail toViber mayViber sendViber awaitViber");
        });
        return next;
    }

    private void committed(List<Going> batch, Step step) throws SQLException {
        try (var connection = pool.getConnection()) {
            step.with(new Statements(connection), batch);
            connection.commit();
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    private record Statements(Connection connection) {

        void insertRuns(String round, List<Going> runs) throws SQLException {
            execute("""
                    insert into hand_run (id, cascade_key, cascade_version, definition_id, customer_id, trigger_source,
                        trigger_id, event_name, properties, state, started_at)
                    select id, 'order-status', 1, 'order-status:1:0', customer, ?, customer, 'Order Status Changed',
                        '{"order":"A-1","status":"shipped"}', 'ACTIVE', now()
                    from unnest(?::text[], ?::text[]) as row (id, customer)
                    """, round, ids(runs), customers(runs));
        }

        void insertMessages(List<Going> runs) throws SQLException {
            execute(
                    """
                    insert into hand_message (id, run_id, cascade_key, element_id, customer_id, channel, template, topic,
                        promotional, due_at, expires_at, status, waiting_execution, waiting_until, queued_at)
                    select id, run, 'order-status', 'sendEmail', customer, channel, 'order-status', 'orders', false,
                        now(), now() + interval '1 day', 'QUEUED', run, 'DELIVERED', now()
                    from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as row (id, run, customer, channel)
                    """,
                    messages(runs),
                    ids(runs),
                    customers(runs),
                    runs.stream().map(Going::channel).toArray(String[]::new));
        }

        void insertStates(List<Going> runs) throws SQLException {
            execute("""
                    insert into hand_state (run_id, element, message_id, due_at)
                    select id, 'awaitEmail', message, now() + interval '5 minutes'
                    from unnest(?::text[], ?::uuid[]) as row (id, message)
                    """, ids(runs), messages(runs));
        }

        void insertTrails(List<Going> runs, String steps) throws SQLException {
            execute(
                    "insert into hand_trail (run_id, at, steps) select id, now(), ? from unnest(?::text[]) as id",
                    steps,
                    ids(runs));
        }

        void lockMessages(List<Going> runs) throws SQLException {
            execute("""
                    select message.id, message.status, state.element
                    from hand_message message join hand_state state on state.message_id = message.id
                    where message.id = any(?::uuid[]) order by message.id for update
                    """, (Object) messages(runs));
        }

        void updateMessages(List<Going> runs) throws SQLException {
            execute(
                    """
                    update hand_message set status = row.status, delivered_at = now(), waiting_execution = null
                    from unnest(?::uuid[], ?::text[]) as row (id, status) where hand_message.id = row.id
                    """,
                    messages(runs),
                    runs.stream()
                            .map(going -> going.delivered() ? "DELIVERED" : "FAILED")
                            .toArray(String[]::new));
        }

        void endRuns(List<Going> runs) throws SQLException {
            execute(
                    "update hand_run set state = 'ENDED', outcome = 'delivered', ended_at = now() where id = any(?::text[])",
                    (Object) ids(runs));
        }

        void deleteStates(List<Going> runs) throws SQLException {
            execute("delete from hand_state where run_id = any(?::text[])", (Object) ids(runs));
        }

        void updateStates(List<Going> runs) throws SQLException {
            execute("""
                    update hand_state set element = 'awaitViber', message_id = row.message, due_at = now() + interval '5 minutes'
                    from unnest(?::text[], ?::uuid[]) as row (id, message) where run_id = row.id
                    """, ids(runs), messages(runs));
        }

        private static String[] ids(List<Going> runs) {
            return runs.stream().map(going -> going.run().toString()).toArray(String[]::new);
        }

        private static String[] customers(List<Going> runs) {
            return runs.stream().map(going -> going.story().customer()).toArray(String[]::new);
        }

        private static UUID[] messages(List<Going> runs) {
            return runs.stream().map(Going::message).toArray(UUID[]::new);
        }

        private void execute(String sql, Object... parameters) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.execute();
            }
        }
    }
}
