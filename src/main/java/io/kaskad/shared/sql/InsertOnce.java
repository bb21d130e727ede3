package io.kaskad.shared.sql;

import static java.util.stream.Collectors.joining;

import java.sql.BatchUpdateException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Inserts rows and leaves those alone whose key is there already, in the words of the database at hand. */
public final class InsertOnce {

    private final NamedParameterJdbcTemplate jdbc;
    private final String sql;
    private final boolean postgres;

    /**
     * @param columns all columns to fill; each is also the name of its parameter
     * @param key the columns of the unique constraint
     */
    public InsertOnce(DataSource database, String table, List<String> columns, List<String> key) {
        this(database, table, columns, Map.of(), key);
    }

    /**
     * @param columns those to fill row by row; each is also the name of its parameter
     * @param always further columns, and the SQL that fills them in every row
     * @param key the columns of the unique constraint
     */
    public InsertOnce(
            DataSource database, String table, List<String> columns, Map<String, String> always, List<String> key) {
        var values = new LinkedHashMap<String, String>();
        columns.forEach(column -> values.put(column, ":" + column));
        values.putAll(always);
        this.jdbc = new NamedParameterJdbcTemplate(database);
        this.postgres = Vendor.of(database) == Vendor.POSTGRESQL;
        this.sql = postgres ? onConflict(table, values, key) : merge(table, values, key);
    }

    /** For each row 1 if it was inserted and 0 if its key was there. */
    public int[] insert(List<? extends SqlParameterSource> rows) {
        try {
            return jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        } catch (DuplicateKeyException e) {
            if (!postgres && e.getCause() instanceof BatchUpdateException batch) {
                return again(rows, batch.getUpdateCounts());
            }
            throw e;
        }
    }

    /** H2 looks first and inserts then: where another transaction was faster, its row can be seen by now. */
    private int[] again(List<? extends SqlParameterSource> rows, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == Statement.EXECUTE_FAILED) {
                counts[i] = jdbc.update(sql, rows.get(i));
            }
        }
        return counts;
    }

    private static String onConflict(String table, Map<String, String> values, List<String> key) {
        return "insert into " + table + inserted(values) + " on conflict (" + String.join(", ", key) + ") do nothing";
    }

    private static String merge(String table, Map<String, String> values, List<String> key) {
        var same = key.stream().map(column -> column + " = :" + column).collect(joining(" and "));
        return "merge into " + table + " using dual on (" + same + ") when not matched then insert" + inserted(values);
    }

    private static String inserted(Map<String, String> values) {
        return " (" + String.join(", ", values.keySet()) + ") values (" + String.join(", ", values.values()) + ")";
    }
}
