package io.kaskad.trial;

import static io.kaskad.shared.sql.SqlTime.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stories that are kept with cascades as their tests. */
@Repository
public class Stories {

    /** No user has a blank in the name. */
    private static final String SHIPPED = "comes with kaskad";

    private static final String REPLACE = """
            update story set content = :content, updated_at = :at, updated_by = :by
            where cascade_key = :cascade and name = :name
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Stories(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** By name, in order of their names. */
    public Map<String, Story> of(String cascade) {
        var stories = new LinkedHashMap<String, Story>();
        jdbc.sql("select name, content from story where cascade_key = :cascade order by name")
                .param("cascade", cascade)
                .query(row -> {
                    stories.put(row.getString("name"), read(row.getString("content")));
                });
        return stories;
    }

    public void save(String cascade, String name, Story story, String by) {
        if (!written(cascade, name, story, by, REPLACE)) {
            add(cascade, name, story, by);
        }
    }

    /** As it comes with the application; what a person has written stays. */
    void ship(String cascade, String name, Story story) {
        if (!written(cascade, name, story, SHIPPED, REPLACE + "and updated_by = :by")) {
            add(cascade, name, story, SHIPPED);
        }
    }

    private boolean add(String cascade, String name, Story story, String by) {
        try {
            return written(cascade, name, story, by, """
                    insert into story (cascade_key, name, content, updated_at, updated_by)
                    values (:cascade, :name, :content, :at, :by)
                    """);
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean written(String cascade, String name, Story story, String by, String statement) {
        return jdbc.sql(statement)
                        .param("cascade", cascade)
                        .param("name", name)
                        .param("content", write(story))
                        .param("at", sql(clock.instant()))
                        .param("by", by)
                        .update()
                > 0;
    }

    /** @return whether there was one */
    public boolean remove(String cascade, String name) {
        return jdbc.sql("delete from story where cascade_key = :cascade and name = :name")
                        .param("cascade", cascade)
                        .param("name", name)
                        .update()
                > 0;
    }

    private String write(Story story) {
        try {
            return json.writeValueAsString(story);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This story cannot be written as JSON", e);
        }
    }

    Story read(String content) {
        try {
            return json.readValue(content, Story.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored story cannot be read", e);
        }
    }
}
