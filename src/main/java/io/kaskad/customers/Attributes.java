package io.kaskad.customers;

import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The attributes customers have, and what they hold: what each held first. Each node writes a name once in its life, a little
 * later, so that nobody has to look through a million customers for them.
 */
@Component
public class Attributes implements Work {

    /** Somebody may put numbers into names: then they are no use to anybody. */
    private static final int MOST = 1_000;

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final InsertOnce newcomers;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Map<String, Type> noted = new ConcurrentHashMap<>();

    Attributes(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.newcomers = new InsertOnce(database, "attribute", List.of("name", "type"), List.of("name"));
    }

    /** What an attribute holds. */
    public enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        /** A date, or a moment whose date matters. */
        DATE,
        /** A list or an object. */
        OTHER;

        private static final String DAY = "\\d{4}-\\d{2}-\\d{2}(T.*)?";

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(Object value) {
            if (value instanceof Number) {
                return NUMBER;
            }
            if (value instanceof Boolean) {
                return BOOLEAN;
            }
            if (value instanceof String text) {
                return text.matches(DAY) ? DATE : TEXT;
            }
            return OTHER;
        }
    }

    void note(Map<String, @Nullable Object> attributes) {
        attributes.forEach((name, value) -> {
            if (value != null && name.length() <= LONGEST_NAME && !written.contains(name)) {
                note(name, Type.of(value));
            }
        });
    }

    private void note(String name, Type type) {
        if (written.size() + noted.size() < MOST) {
            noted.putIfAbsent(name, type);
        }
    }

    @Override
    public String name() {
        return "attributes";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int doSome() {
        var fresh = Map.copyOf(noted);
        if (!fresh.isEmpty()) {
            newcomers.insert(fresh.entrySet().stream()
                    .map(attribute -> new MapSqlParameterSource("name", attribute.getKey())
                            .addValue("type", attribute.getValue().name()))
                    .toList());
            written.addAll(fresh.keySet());
            noted.keySet().removeAll(fresh.keySet());
        }
        return fresh.size();
    }

    /** By name. */
    public Map<String, Type> all() {
        var all = new TreeMap<>(noted);
        jdbc.sql("select name, type from attribute order by name fetch first :most rows only")
                .param("most", MOST)
                .query(row -> {
                    all.put(row.getString("name"), Type.valueOf(row.getString("type")));
                });
        return all;
    }
}
