package io.kaskad.campaigns;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.campaigns.Campaign.Pace;
import io.kaskad.campaigns.Campaign.To;
import io.kaskad.campaigns.Schedule.Repeat;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Json;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.kaskad.shared.sql.Selection;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All campaigns. */
@Repository
public class Campaigns {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Campaigns(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those changed last first. */
    public Page<Campaign> list(@Nullable Cursor after, int limit) {
        var selection = new Selection("campaign");
        if (after != null) {
            selection
                    .where("(updated_at, id) < (:at, :id)", "id", after.id())
                    .with("at", after.at().atOffset(ZoneOffset.UTC));
        }
        var found = selection.ordered("updated_at desc, id desc", limit + 1, batches, Campaigns::campaign);
        return Page.cut(found, limit, campaign -> new Cursor(campaign.updatedAt(), campaign.id()));
    }

    public Optional<Campaign> find(String id) {
        return jdbc.sql("select * from campaign where id = :id")
                .param("id", id)
                .query(Campaigns::campaign)
                .optional();
    }

    /** The campaign, or 404. */
    public Campaign get(String id) {
        return find(id).orElseThrow(() -> Refused.notFound("campaign", id));
    }

    /**
     * The campaign, or 404; until the transaction ends, nobody else gets it so. Whatever refers to it can be written meanwhile,
     * which a locking read would hold up.
     */
    Campaign lock(String id) {
        jdbc.sql("update campaign set version = version where id = :id")
                .param("id", id)
                .update();
        return get(id);
    }

    void insert(Campaign campaign) {
        batches.update("""
                insert into campaign (id, name, cascade_key, segment_id, list_id, properties, first_at, time_zone, repeats,
                    until_day, held_out_percent, per_minute, version, updated_at, updated_by)
                values (:id, :name, :cascade, :segment, :list, :properties, :at, :zone, :repeat,
                    :until, :heldOut, :perMinute, :version, :now, :by)
                """, parameters(campaign));
    }

    /** @return whether it was the version before */
    boolean update(Campaign campaign) {
        return batches.update("""
                update campaign set name = :name, cascade_key = :cascade, segment_id = :segment, list_id = :list,
                    properties = :properties, first_at = :at, time_zone = :zone, repeats = :repeat, until_day = :until,
                    held_out_percent = :heldOut, per_minute = :perMinute, version = :version, updated_at = :now,
                    updated_by = :by
                where id = :id and version = :version - 1
                """, parameters(campaign)) > 0;
    }

    private static MapSqlParameterSource parameters(Campaign campaign) {
        var schedule = campaign.schedule();
        return new MapSqlParameterSource("id", campaign.id())
                .addValue("name", campaign.name())
                .addValue("cascade", campaign.cascade())
                .addValue("segment", campaign.to().segment())
                .addValue("list", campaign.to().list())
                .addValue("properties", Json.write(campaign.properties()))
                .addValue("at", schedule.at() == null ? null : schedule.at().toString())
                .addValue(
                        "zone",
                        schedule.timeZone() == null ? null : schedule.timeZone().getId())
                .addValue("repeat", schedule.repeat().name())
                .addValue("until", schedule.until())
                .addValue("heldOut", campaign.pace().heldOutPercent())
                .addValue("perMinute", campaign.pace().perMinute())
                .addValue("version", campaign.version())
                .addValue("now", sql(campaign.updatedAt()))
                .addValue("by", campaign.updatedBy());
    }

    void remove(String id) {
        jdbc.sql("delete from campaign where id = :id").param("id", id).update();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getString("id"),
                row.getString("name"),
                row.getString("cascade_key"),
                new To(row.getString("segment_id"), row.getString("list_id")),
                Json.read(row.getString("properties")),
                schedule(row),
                new Pace(row.getInt("held_out_percent"), row.getObject("per_minute", Integer.class)),
                row.getInt("version"),
                SqlTime.required(row, "updated_at"),
                row.getString("updated_by"));
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        var at = row.getString("first_at");
        var zone = row.getString("time_zone");
        return new Schedule(
                at == null ? null : LocalDateTime.parse(at),
                zone == null ? null : ZoneId.of(zone),
                Repeat.valueOf(row.getString("repeats")),
                row.getObject("until_day", LocalDate.class));
    }
}
