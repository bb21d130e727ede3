package io.kaskad.shared.sql;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * Updates many rows, each to values of its own, by one statement whose text is the same however many they are. The columns
 * travel as arrays of text.
 */
public final class UpdateMany {

    private final List<String> columns;
    private final String sql;

    /**
     * @param key the columns that say which row, with their SQL types
     * @param values the columns to set, with their SQL types
     */
    public UpdateMany(String table, Map<String, String> key, Map<String, String> values) {
        this(table, key, values, "true");
    }

    /**
     * @param key the columns that say which row, with their SQL types
     * @param values the columns to set, with their SQL types
     * @param condition further SQL that has to hold for a row, about the table as {@code kept}
     */
    public UpdateMany(String table, Map<String, String> key, Map<String, String> values, String condition) {
        var types = new LinkedHashMap<>(key);
        types.putAll(values);
        this.columns = List.copyOf(types.keySet());
        this.sql = """
                merge into %s as kept
                using (select %s from unnest(%s) as given (%s)) as changed on %s
                when matched and %s then update set %s
                """.formatted(
                        table,
                        each(columns, ", ", name -> "cast(" + name + " as " + types.get(name) + ") as " + name),
                        each(columns, ", ", name -> "cast(? as varchar array)"),
                        String.join(", ", columns),
                        each(key.keySet(), " and ", name -> "kept." + name + " = changed." + name),
                        condition,
                        each(values.keySet(), ", ", name -> name + " = changed." + name));
    }

    private static String each(Collection<String> names, String separator, UnaryOperator<String> sql) {
        return names.stream().map(sql).collect(joining(separator));
    }

    /** @param rows have a value for each column, by its name */
    public void update(JdbcOperations jdbc, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(
                    sql,
                    columns.stream().map(column -> TextArray.of(column, rows)).toArray());
        }
    }
}
