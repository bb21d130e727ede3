package io.kaskad.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each row gets values of its own, whatever they look like as text. */
interface UpdateManyContract {

    UpdateMany UPDATE = new UpdateMany(
            "parcel",
            Map.of("id", "integer", "part", "varchar"),
            Map.of(
                    "label", "varchar",
                    "weight", "numeric(12, 4)",
                    "taken", "boolean",
                    "at", "timestamp with time zone"),
            "kept.sealed = false");

    DataSource database();

    @BeforeEach
    default void create() {
        var jdbc = JdbcClient.create(database());
        jdbc.sql("drop table if exists parcel").update();
        jdbc.sql("""
                create table parcel (id integer, part varchar(10), label varchar(100), weight numeric(12, 4), taken boolean,
                    at timestamp(3) with time zone, sealed boolean default false, primary key (id, part))
                """).update();
    }

    private void insert(int id, String part) {
        JdbcClient.create(database())
                .sql("insert into parcel (id, part, label) values (:id, :part, 'old')")
                .param("id", id)
                .param("part", part)
                .update();
    }

    private static MapSqlParameterSource parcel(int id, String part, @Nullable String label) {
        return new MapSqlParameterSource("id", id)
                .addValue("part", part)
                .addValue("label", label)
                .addValue("weight", null)
                .addValue("taken", null)
                .addValue("at", null);
    }

    private void update(MapSqlParameterSource... parcels) {
        UPDATE.update(new JdbcTemplate(database()), List.of(parcels));
    }

    private @Nullable String label(int id, String part) {
        return JdbcClient.create(database())
                .sql("select coalesce(label, 'none') from parcel where id = :id and part = :part")
                .param("id", id)
                .param("part", part)
                .query(String.class)
                .single();
    }

    @Test
    default void setsWhatIsOfAnyKind() {
        var at = Instant.parse("2026-03-01T10:00:00Z");
        insert(1, "a");
        update(parcel(1, "a", "new")
                .addValue("weight", new BigDecimal("0.0120"))
                .addValue("taken", true)
                .addValue("at", SqlTime.sql(at)));

        assertThat(JdbcClient.create(database())
                        .sql("select at from parcel where label = 'new' and weight = 0.012 and taken")
                        .query((row, n) -> SqlTime.required(row, "at"))
                        .single())
                .isEqualTo(at);
    }

    @Test
    default void takesTextAsItIs() {
        var texts = List.of("", "null", "NULL", "{a,b}", "it's \"so\", \\ and", "Привет 👋", "line\nbreak");
        for (int i = 0; i < texts.size(); i++) {
            insert(i, "a");
        }
        update(IntStream.range(0, texts.size())
                .mapToObj(i -> parcel(i, "a", texts.get(i)))
                .toArray(MapSqlParameterSource[]::new));

        assertThat(IntStream.range(0, texts.size()).mapToObj(i -> label(i, "a")))
                .containsExactlyElementsOf(texts);
    }

    @Test
    default void emptiesAColumn() {
        insert(1, "a");
        update(parcel(1, "a", null));

        assertThat(label(1, "a")).isEqualTo("none");
    }

    @Test
    default void leavesAloneWhatItDoesNotName() {
        insert(1, "a");
        insert(1, "b");
        insert(2, "a");
        update(parcel(1, "b", "new"), parcel(3, "a", "new"));
        update();

        assertThat(List.of(label(1, "a"), label(1, "b"), label(2, "a"))).containsExactly("old", "new", "old");
    }

    @Test
    default void leavesAloneWhatDoesNotFulfilTheCondition() {
        insert(1, "a");
        insert(2, "a");
        JdbcClient.create(database())
                .sql("update parcel set sealed = true where id = 1")
                .update();
        update(parcel(1, "a", "new"), parcel(2, "a", "new"));

        assertThat(List.of(label(1, "a"), label(2, "a"))).containsExactly("old", "new");
    }
}
