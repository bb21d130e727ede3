package io.kaskad.events;

import io.kaskad.cascades.EventNames;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.work.Work;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of events there have been. Each node writes a name once in its life, a little later and apart from the events,
 * so that they cost nothing while events are processed and nobody has to look through millions of events for them.
 */
@Component
class SeenEvents implements EventNames, Work {

    /** Somebody may put numbers into names: then they are no use to anybody. */
    private static final int MOST = 10_000;

    private static final int MOST_SHOWN = 1_000;

    private final JdbcClient jdbc;
    private final InsertOnce newcomers;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    SeenEvents(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.newcomers = new InsertOnce(database, "event_name", List.of("name"), List.of("name"));
    }

    void note(String name) {
        if (!written.contains(name) && written.size() + noted.size() < MOST) {
            noted.add(name);
        }
    }

    @Override
    public String name() {
        return "event-names";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public int doSome() {
        var names = List.copyOf(noted);
        if (!names.isEmpty()) {
            newcomers.insert(names.stream()
                    .map(name -> new MapSqlParameterSource("name", name))
                    .toList());
            written.addAll(names);
            names.forEach(noted::remove);
        }
        return names.size();
    }

    @Override
    public List<String> all() {
        var stored = jdbc.sql("select name from event_name order by name fetch first :most rows only")
                .param("most", MOST_SHOWN)
                .query(String.class)
                .list();
        return Stream.concat(stored.stream(), noted.stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean known(String name) {
        return noted.contains(name)
                || written.contains(name)
                || jdbc.sql("select count(*) from event_name where name = :name")
                                .param("name", name)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
