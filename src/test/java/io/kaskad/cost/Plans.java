package io.kaskad.cost;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** How all statements of some work were executed, on whichever connection of a pool. */
final class Plans {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEGIN = "plan:\n";

    private final DataSource pool;
    private final Path log;

    Plans(DataSource pool, Path log) {
        this.pool = pool;
        this.log = log;
    }

    List<Plan> of(Runnable work) {
        everywhere("set auto_explain.log_min_duration = 0");
        var before = written();
        work.run();
        everywhere("set auto_explain.log_min_duration = -1");
        written();
        return read(before);
    }

    /** On all connections there are. */
    void everywhere(String setting) {
        everywhere(setting, ExplainingPostgres.CONNECTIONS);
    }

    private void everywhere(String setting, int more) {
        if (more == 0) {
            return;
        }
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(setting);
            everywhere(setting, more - 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long the log is once it holds all that was executed: another process writes it, in order, when it gets to it. */
    private long written() {
        var mark = UUID.randomUUID().toString();
        everywhere("do 'begin raise log ''%s''; end'".formatted(mark), 1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.readString(log, ISO_8859_1).contains(mark));
        return log.toFile().length();
    }

    private List<Plan> read(long from) {
        var plans = new ArrayList<Plan>();
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(from);
            MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(file);
            while (lines.hasNext()) {
                var message = lines.next().path("message").asText();
                if (message.contains(BEGIN)) {
                    plans.add(plan(message.substring(message.indexOf(BEGIN) + BEGIN.length())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plans;
    }

    private static Plan plan(String json) throws JsonProcessingException {
        var explained = JSON.readTree(json);
        return new Plan(explained.path("Query Text").asText(), explained.path("Plan"));
    }
}
