package io.kaskad.imports;

import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows that could not be imported. */
@Repository
public class RowErrors {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    RowErrors(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A row that could not be imported.
     *
     * @param customer whom it is about, if it says so
     * @param content as it was
     */
    public record RowError(long line, @Nullable String customer, String reason, String content) {

        /** Leaves out what the row says. */
        @Override
        public String toString() {
            return "RowError[" + line + ", " + reason + "]";
        }
    }

    void add(UUID file, Collection<RowError> errors) {
        batches.batchUpdate(
                """
                insert into import_error (import_id, line, customer_id, reason, content)
                values (:file, :line, :customer, :reason, :content)
                """,
                errors.stream()
                        .map(error -> new MapSqlParameterSource("file", file)
                                .addValue("line", error.line())
                                .addValue("customer", error.customer())
                                .addValue("reason", error.reason())
                                .addValue("content", error.content()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** In the order of the file. */
    public List<RowError> of(UUID file, long after, int most) {
        return jdbc.sql("""
                        select line, customer_id, reason, content from import_error
                        where import_id = :file and line > :after order by line limit :most
                        """)
                .param("file", file)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new RowError(
                        row.getLong("line"),
                        row.getString("customer_id"),
                        row.getString("reason"),
                        row.getString("content")))
                .list();
    }

    /** In the order of the file, from the line after the cursor's. */
    public Page<RowError> page(UUID file, @Nullable Cursor after, int limit) {
        return Page.cut(
                of(file, after == null ? 0 : after.number(), limit + 1),
                limit,
                error -> new Cursor(Instant.EPOCH, String.valueOf(error.line())));
    }

    /** Removes what these said. */
    void removeOf(Collection<String> customers) {
        jdbc.sql("delete from import_error where customer_id in (:ids)")
                .param("ids", customers)
                .update();
    }

    /** Gives how many it removed. */
    int remove(UUID file, int most) {
        return jdbc.sql("""
                        delete from import_error where import_id = :file and line in
                            (select line from import_error where import_id = :file order by line limit :most)
                        """).param("file", file).param("most", most).update();
    }
}
