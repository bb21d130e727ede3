package io.kaskad.crash;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A durable PostgreSQL of a test's own, which can crash and come back with its data at the same address. */
final class OwnPostgres implements AutoCloseable {

    private final Path directory;
    private final EmbeddedPostgres server;
    private volatile @Nullable Connection refusing;

    OwnPostgres() {
        try {
            directory = Files.createTempDirectory("kaskad-faults");
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Each statement on a connection of its own, so that none is left over from before a restart. */
    JdbcClient jdbc() {
        return JdbcClient.create(new SimpleDriverDataSource(new org.postgresql.Driver(), url()));
    }

    /** Whoever wants to change a message waits until {@link #acceptWrites}. */
    void refuseWrites() {
        try {
            refusing = DriverManager.getConnection(url());
            refusing.setAutoCommit(false);
            refusing.createStatement().execute("lock table message in exclusive mode");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void acceptWrites() {
        try {
            if (refusing != null) {
                refusing.close();
                refusing = null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All connections break at once and nothing is written down before; then the log is replayed. */
    void crashAndRestart() {
        var command = new ArrayList<String>();
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.addAll(List.of(control(), "restart", "-D", directory.toString(), "-m", "immediate", "-w"));
        run(command);
    }

    private String control() {
        var postmaster = ProcessHandle.of(processId()).orElseThrow();
        return Path.of(postmaster.info().command().orElseThrow())
                .resolveSibling("pg_ctl")
                .toString();
    }

    private long processId() {
        try {
            return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid"))
                    .get(0)
                    .trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) {
        try {
            var exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
