package io.kaskad.webhooks;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.kaskad.shared.sql.SqlTime;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All endpoints. */
@Repository
@DependsOnDatabaseInitialization
class Endpoints {

    private final JdbcClient jdbc;

    Endpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Endpoint> all() {
        return jdbc.sql("select * from webhook order by id")
                .query(Endpoints::endpoint)
                .list();
    }

    Optional<Endpoint> find(UUID id) {
        return jdbc.sql("select * from webhook where id = :id")
                .param("id", id)
                .query(Endpoints::endpoint)
                .optional();
    }

    void add(Endpoint endpoint) {
        jdbc.sql("""
                        insert into webhook (id, url, description, events, secret, enabled, created_at)
                        values (:id, :url, :description, :events, :secret, :enabled, :at)
                        """)
                .param("id", endpoint.id())
                .param("url", endpoint.url().toString())
                .param("description", endpoint.description())
                .param("events", keys(endpoint.events()))
                .param("secret", endpoint.secrets().current())
                .param("enabled", endpoint.enabled())
                .param("at", sql(endpoint.createdAt()))
                .update();
    }

    /** Everything but its secrets. If it is on, what it was switched off for is over. */
    void change(Endpoint endpoint) {
        jdbc.sql("""
                        update webhook set url = :url, description = :description, events = :events, enabled = :enabled,
                            switched_off = case when cast(:enabled as boolean) then null else switched_off end,
                            failing_since = case when cast(:enabled as boolean) then null else failing_since end
                        where id = :id
                        """)
                .param("id", endpoint.id())
                .param("url", endpoint.url().toString())
                .param("description", endpoint.description())
                .param("events", keys(endpoint.events()))
                .param("enabled", endpoint.enabled())
                .update();
    }

    void rotate(UUID id, String secret, Instant formerUntil) {
        jdbc.sql("update webhook set former_secret = secret, former_until = :until, secret = :secret where id = :id")
                .param("id", id)
                .param("secret", secret)
                .param("until", sql(formerUntil))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook where id = :id").param("id", id).update();
    }

    /** These have taken something. */
    void well(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update webhook set failing_since = null where id in (:ids) and failing_since is not null")
                    .param("ids", ids)
                    .update();
        }
    }

    /** These have not taken what they got. */
    void failing(Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            jdbc.sql("update webhook set failing_since = :now where id in (:ids) and failing_since is null")
                    .param("ids", ids)
                    .param("now", sql(now))
                    .update();
        }
    }

    /** @return how many of these were on, and have failed since before then */
    int switchOffFailing(Collection<UUID> ids, Instant before, String why) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("""
                                update webhook set enabled = false, switched_off = :why
                                where id in (:ids) and enabled and failing_since < :before
                                """)
                        .param("ids", ids)
                        .param("before", sql(before))
                        .param("why", why)
                        .update();
    }

    /** @return how many of these were on */
    int switchOff(Collection<UUID> ids, String why) {
        return ids.isEmpty()
                ? 0
                : jdbc.sql("update webhook set enabled = false, switched_off = :why where id in (:ids) and enabled")
                        .param("ids", ids)
                        .param("why", why)
                        .update();
    }

    private static String keys(Set<FactType> events) {
        return events.stream().sorted().map(FactType::key).collect(joining(","));
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        return new Endpoint(
                row.getObject("id", UUID.class),
                URI.create(row.getString("url")),
                row.getString("description"),
                Stream.of(row.getString("events").split(","))
                        .filter(key -> !key.isEmpty())
                        .map(FactType::chosen)
                        .collect(toUnmodifiableSet()),
                new Endpoint.Secrets(
                        row.getString("secret"), row.getString("former_secret"), SqlTime.instant(row, "former_until")),
                row.getBoolean("enabled"),
                row.getString("switched_off"),
                SqlTime.instant(row, "failing_since"),
                SqlTime.required(row, "created_at"));
    }
}
