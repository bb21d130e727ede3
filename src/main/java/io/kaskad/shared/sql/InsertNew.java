package io.kaskad.shared.sql;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Inserts many rows by one statement whose text is the same however many they are, leaves those alone whose key is there
 * already, and tells which were not.
 */
public final class InsertNew {

    private final JdbcOperations jdbc;
    private final List<String> columns;
    private final String sql;

    /**
     * @param key the column of the unique constraint, which is text
     * @param types all columns to fill, with their SQL types; each is also the name of its parameter
     */
    public InsertNew(DataSource database, String table, String key, Map<String, String> types) {
        this.jdbc = new JdbcTemplate(database);
        this.columns = List.copyOf(types.keySet());
        var names = String.join(", ", columns);
        var given = "select %s from unnest(%s) as given (%s)"
                .formatted(
                        each(columns, name -> "cast(" + name + " as " + types.get(name) + ") as " + name),
                        each(columns, name -> "cast(? as varchar array)"),
                        names);
        this.sql = Vendor.of(database) == Vendor.POSTGRESQL
                ? "insert into %1$s (%2$s) %3$s on conflict (%4$s) do nothing returning %4$s"
                        .formatted(table, names, given, key)
                : """
                select %4$s from final table (merge into %1$s as kept using (%3$s) as fresh on kept.%4$s = fresh.%4$s
                    when not matched then insert (%2$s) values (%5$s))
                """.formatted(table, names, given, key, each(columns, name -> "fresh." + name));
    }

    private static String each(Collection<String> names, UnaryOperator<String> sql) {
        return names.stream().map(sql).collect(joining(", "));
    }

    /**
     * @param rows have a value for each column, by its name; no two of them the same key
     * @return the keys that were not there
     */
    public Set<String> insert(List<? extends SqlParameterSource> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        var values = columns.stream().map(column -> TextArray.of(column, rows)).toArray();
        try {
            return keys(values);
        } catch (DuplicateKeyException e) {
            // H2 looks first and inserts then: where another transaction was faster, its row can be seen by now
            return keys(values);
        }
    }

    private Set<String> keys(Object[] values) {
        return new HashSet<>(jdbc.queryForList(sql, String.class, values));
    }
}
