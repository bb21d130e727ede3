package io.kaskad.cost;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A PostgreSQL that can tell how it executed each statement, those of foreign keys too, and gathers no statistics by itself. */
final class ExplainingPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final int CONNECTIONS = 2;

    private static Path directory;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = Map.<String, Object>of(
                "spring.datasource.url",
                start().getJdbcUrl("postgres", "postgres"),
                "kaskad.datasource.pool-size",
                CONNECTIONS);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("explaining", properties));
    }

    private static EmbeddedPostgres start() {
        try {
            directory = Files.createTempDirectory("kaskad-plans");
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setDataDirectory(directory)
                    .setServerConfig("autovacuum", "off")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("maintenance_work_mem", "512MB")
                    .setServerConfig("shared_preload_libraries", "auto_explain")
                    .setServerConfig("auto_explain.log_analyze", "on")
                    .setServerConfig("auto_explain.log_buffers", "on")
                    .setServerConfig("auto_explain.log_timing", "off")
                    .setServerConfig("auto_explain.log_nested_statements", "on")
                    .setServerConfig("auto_explain.log_format", "json")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_destination", "jsonlog")
                    .setServerConfig("log_rotation_size", "0")
                    .setServerConfig("log_filename", "plans.log")
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the server writes its plans. */
    static Path log() {
        return directory.resolve("log").resolve("plans.json");
    }
}
