package io.kaskad.policy;

import static io.kaskad.shared.sql.SqlTime.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.work.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The policy and its versions. Each node reads it every second, so that whoever asks for it costs nothing. */
@Repository
public class Policies implements Work {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final SendingHours usual;
    private final Clock clock;
    private volatile @Nullable Version known;

    Policies(JdbcClient jdbc, ObjectMapper json, SendingHours usual, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.usual = usual;
        this.clock = clock;
    }

    /**
     * The policy as somebody has set it.
     *
     * @param number 0 as long as nobody has
     */
    public record Version(
            long number,
            Policy policy,
            @Nullable Instant since,
            @Nullable String by) {}

    /** What holds now, on other nodes within a second. */
    public Policy inForce() {
        var version = known;
        return (version == null ? latest() : version).policy();
    }

    public Version latest() {
        var version = jdbc.sql("select * from contact_policy")
                .query(this::version)
                .optional()
                .orElseGet(() -> new Version(0, Policy.none(usual), null, null));
        known = version;
        return version;
    }

    /**
     * Sets it.
     *
     * @param seen the number of the version the change was made to
     * @throws PolicyChanged if there is another one
     */
    public Version change(Policy policy, long seen, String by) {
        var version = new Version(seen + 1, policy, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
        if (!(seen == 0 ? added(version) : replaced(version))) {
            throw new PolicyChanged(latest());
        }
        known = version;
        return version;
    }

    private boolean added(Version version) {
        try {
            return written(version, """
                    insert into contact_policy (id, version, body, changed_at, changed_by)
                    values (1, :version, :body, :at, :by)
                    """);
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean replaced(Version version) {
        return written(version, """
                update contact_policy set version = :version, body = :body, changed_at = :at, changed_by = :by
                where version = :version - 1
                """);
    }

    private boolean written(Version version, String statement) {
        return jdbc.sql(statement)
                        .param("version", version.number())
                        .param("body", text(version.policy()))
                        .param("at", sql(version.since()))
                        .param("by", version.by())
                        .update()
                > 0;
    }

    private String text(Policy policy) {
        try {
            return json.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A policy cannot be written", e);
        }
    }

    private Version version(ResultSet row, int number) throws SQLException {
        try {
            return new Version(
                    row.getLong("version"),
                    json.readValue(row.getString("body"), Policy.class),
                    SqlTime.required(row, "changed_at"),
                    row.getString("changed_by"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored policy cannot be read", e);
        }
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int doSome() {
        latest();
        return 0;
    }
}
