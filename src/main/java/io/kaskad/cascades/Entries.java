package io.kaskad.cascades;

import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.partitioningBy;

import io.kaskad.shared.Json;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.sql.UpdateMany;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** When customers entered cascades: as the runs tell, and beyond them where a rule asks for it. */
@Repository
class Entries implements Outdated {

    private static final UpdateMany AGAIN = new UpdateMany(
            "cascade_entry",
            Map.of("customer_id", "varchar", "cascade_key", "varchar", "entry_key", "varchar"),
            Map.of("entered_at", "timestamp with time zone", "kept_until", "timestamp with time zone"));

    private final NamedParameterJdbcTemplate jdbc;

    Entries(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * That a customer entered.
     *
     * @param key what was kept of the value the rule is about; null if that is to be found in the properties
     * @param properties of the event; empty where the key was kept
     * @param active whether the run goes on
     */
    record Entry(
            String cascade,
            String customer,
            @Nullable String key,
            Map<String, Object> properties,
            Instant at,
            boolean active) {}

    /** By one statement. The customers are locked. */
    List<Entry> of(Collection<String> customers, Collection<String> cascades) {
        return jdbc.query("""
                select cascade_key, customer_id, entry_key, cast(null as varchar) as properties, entered_at, 'KEPT' as state
                from cascade_entry where customer_id in (:customers) and cascade_key in (:cascades)
                union all
                select cascade_key, customer_id, cast(null as varchar), properties, started_at, state
                from run where customer_id in (:customers) and cascade_key in (:cascades)
                """, Map.of("customers", customers, "cascades", cascades), Entries::entry);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var properties = row.getString("properties");
        return new Entry(
                row.getString("cascade_key"),
                row.getString("customer_id"),
                row.getString("entry_key"),
                properties == null ? Map.of() : Json.read(properties),
                SqlTime.required(row, "entered_at"),
                row.getString("state").equals(Run.State.ACTIVE.name()));
    }

    /**
     * An entry to remember.
     *
     * @param until how long at least; null for good
     * @param again whether an earlier one is remembered already
     */
    record Kept(
            String cascade,
            String customer,
            String key,
            Instant at,
            @Nullable Instant until,
            boolean again) {}

    void keep(Collection<Kept> entries) {
        var rows = entries.stream().collect(partitioningBy(Kept::again));
        AGAIN.update(
                jdbc.getJdbcOperations(),
                rows.get(true).stream().map(Entries::row).toList());
        if (!rows.get(false).isEmpty()) {
            jdbc.batchUpdate("""
                    insert into cascade_entry (customer_id, cascade_key, entry_key, entered_at, kept_until)
                    values (:customer_id, :cascade_key, :entry_key, :entered_at, :kept_until)
                    """, rows.get(false).stream().map(Entries::row).toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource row(Kept entry) {
        return new MapSqlParameterSource("customer_id", entry.customer())
                .addValue("cascade_key", entry.cascade())
                .addValue("entry_key", entry.key())
                .addValue("entered_at", sql(entry.at()))
                .addValue("kept_until", sql(entry.until()));
    }

    @Override
    public int remove(Instant before, int most) {
        return jdbc.update("""
                delete from cascade_entry where (customer_id, cascade_key, entry_key) in (
                    select customer_id, cascade_key, entry_key from cascade_entry
                    where kept_until < :before limit :most for update skip locked)
                """, new MapSqlParameterSource("before", sql(before)).addValue("most", most));
    }
}
