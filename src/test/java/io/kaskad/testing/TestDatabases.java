package io.kaskad.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.kaskad.engine.EngineTables;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migrated, empty databases of both kinds: H2 in memory and a real PostgreSQL, one server for the whole JVM. */
public final class TestDatabases {

    private static @Nullable EmbeddedPostgres server;

    private TestDatabases() {}

    /**
     * A database of its own for the caller.
     *
     * @param vendor {@code h2} or {@code postgresql}
     */
    public static DataSource fresh(String vendor) {
        var database = switch (vendor) {
            case "h2" -> h2();
            case "postgresql" -> postgresql();
            default -> throw new IllegalArgumentException("no such vendor: " + vendor);
        };
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .javaMigrations(EngineTables.migration())
                .load()
                .migrate();
        return database;
    }

    /** An empty PostgreSQL database, for an application that migrates it itself. */
    public static String emptyPostgresUrl() {
        return server().getJdbcUrl("postgres", emptyDatabase());
    }

    static boolean isPostgres(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from information_schema.schemata where schema_name = 'pg_catalog'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static DataSource h2() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1", "", "");
    }

    private static DataSource postgresql() {
        return pooled(server().getDatabase("postgres", emptyDatabase()));
    }

    private static String emptyDatabase() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource pooled(DataSource database) {
        var pool = new HikariDataSource();
        pool.setDataSource(database);
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("pg_stat_statements.track_utility", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // after the applications that use it
            SpringApplication.getShutdownHandlers().add(TestDatabases::stop);
        }
        return server;
    }

    private static synchronized void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
