package io.kaskad.shared;

import static java.util.stream.Collectors.joining;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** Inserts rows and leaves those alone whose key is there already, in the words of the database at hand. */
public final class InsertOnce {

    private final NamedParameterJdbcTemplate jdbc;
    private final String sql;

    /**
     * @param columns all columns to fill; each is also the name of its parameter
     * @param key the columns of the unique constraint
     */
    public InsertOnce(DataSource database, String table, List<String> columns, List<String> key) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        this.sql = isPostgres(database) ? onConflict(table, columns, key) : merge(table, columns, key);
    }

    /** For each row 1 if it was inserted and 0 if its key was there. */
    public int[] insert(List<? extends SqlParameterSource> rows) {
        return jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }

    private static String onConflict(String table, List<String> columns, List<String> key) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + parameters(columns)
                + ") on conflict (" + String.join(", ", key) + ") do nothing";
    }

    private static String merge(String table, List<String> columns, List<String> key) {
        var same = key.stream().map(column -> column + " = :" + column).collect(joining(" and "));
        return "merge into " + table + " using dual on (" + same + ") when not matched then insert ("
                + String.join(", ", columns) + ") values (" + parameters(columns) + ")";
    }

    private static String parameters(List<String> columns) {
        return columns.stream().map(column -> ":" + column).collect(joining(", "));
    }

    private static boolean isPostgres(DataSource database) {
        try {
            return JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName())
                    .equals("PostgreSQL");
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
