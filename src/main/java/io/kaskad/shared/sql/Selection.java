package io.kaskad.shared.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Rows of a table, narrowed by whatever somebody looks for. */
public final class Selection {

    private final StringBuilder sql;
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    public Selection(String table) {
        this.sql = new StringBuilder("select * from " + table + " where 1 = 1");
    }

    /** Narrows by the condition, which names its parameter; left out where the value is null. */
    public Selection where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.addValue(parameter, value);
        }
        return this;
    }

    /** Narrows to one value, left out where it is null. It is written out, for only then are partial indexes found that name it. */
    public Selection is(String column, @Nullable Enum<?> value) {
        if (value != null) {
            sql.append(" and ")
                    .append(column)
                    .append(" = '")
                    .append(value.name())
                    .append("'");
        }
        return this;
    }

    /** For conditions with another parameter. */
    public Selection with(String parameter, Object value) {
        parameters.addValue(parameter, value);
        return this;
    }

    public <T> List<T> ordered(String order, int most, NamedParameterJdbcTemplate jdbc, RowMapper<T> rows) {
        parameters.addValue("most", most);
        return jdbc.query(sql + " order by " + order + " limit :most", parameters, rows);
    }
}
