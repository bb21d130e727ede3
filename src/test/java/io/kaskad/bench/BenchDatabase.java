package io.kaskad.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL of its own that counts its statements, as durable as one in production. */
final class BenchDatabase implements AutoCloseable {

    /** Counting what triggers do as well, such as those of foreign keys, costs more than most of it. */
    private static final String TRACK = System.getProperty("bench.track", "top");

    private final EmbeddedPostgres server;
    private final Path directory;

    BenchDatabase() {
        try {
            directory = Files.createTempDirectory("kaskad-bench");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track", TRACK)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "200")
                    .start();
            jdbc().sql("create extension pg_stat_statements").update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    /** The address of a new, empty database. */
    String create(String name) {
        jdbc().sql("create database " + name).update();
        return server.getJdbcUrl("postgres", name);
    }

    /** The address of a new database with all that another one has, whose connections end by it. */
    String copy(String from, String name) {
        jdbc().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :from")
                .param("from", from)
                .query()
                .listOfRows();
        jdbc().sql("create database " + name + " template " + from).update();
        return server.getJdbcUrl("postgres", name);
    }

    static HikariDataSource pool(String url, int size) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(size);
        return pool;
    }

    void forgetStatements() {
        jdbc().sql("select pg_stat_statements_reset()").query().singleRow();
    }

    /** How many statements clients have executed since {@link #forgetStatements}, in all databases. */
    long statements() {
        return jdbc().sql("select coalesce(sum(calls), 0) from pg_stat_statements where toplevel")
                .query(Long.class)
                .single();
    }

    /** What costs most, dearest first. */
    String dearest(int most) {
        var lines = new StringBuilder();
        jdbc().sql("""
                        select round(total_exec_time)::bigint as ms, calls, rows, left(regexp_replace(query, '\\s+', ' ', 'g'), 150) as said
                        from pg_stat_statements order by total_exec_time desc limit :most
                        """).param("most", most).query(row -> {
            lines.append(String.format(
                    "%8d ms %8d calls %8d rows  %s%n",
                    row.getLong("ms"), row.getLong("calls"), row.getLong("rows"), row.getString("said")));
        });
        return lines.toString();
    }

    long processId() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
