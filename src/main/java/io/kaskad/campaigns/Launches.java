package io.kaskad.campaigns;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.campaigns.Launch.Counts;
import io.kaskad.campaigns.Launch.State;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.sql.Ended;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All launches. What is to be done next is the one whose {@code due_at} comes first; those at rest have none. */
@Repository
public class Launches implements Outdated {

    private static final int MOST_LISTED = 50;

    private final JdbcClient jdbc;
    private final Recipients recipients;

    Launches(JdbcClient jdbc, Recipients recipients) {
        this.jdbc = jdbc;
        this.recipients = recipients;
    }

    /** The latest of a campaign, newest first. */
    public List<Launch> of(String campaign) {
        return jdbc.sql("select * from campaign_launch where campaign_id = :campaign order by number desc limit :most")
                .param("campaign", campaign)
                .param("most", MOST_LISTED)
                .query(Launches::launch)
                .list();
    }

    /** The two newest of each: the last, and the one planned after it. */
    public List<Launch> latest(Collection<String> campaigns) {
        return campaigns.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select * from campaign_launch launch where campaign_id in (:campaigns) and number >= (
                            select max(number) - 1 from campaign_launch newest
                            where newest.campaign_id = launch.campaign_id)
                        order by number desc
                        """)
                        .param("campaigns", campaigns)
                        .query(Launches::launch)
                        .list();
    }

    public Optional<Launch> find(String campaign, int number) {
        return jdbc.sql("select * from campaign_launch where campaign_id = :campaign and number = :number")
                .param("campaign", campaign)
                .param("number", number)
                .query(Launches::launch)
                .optional();
    }

    /** Those that go on, locked until the transaction ends. */
    List<Launch> goingOn(String campaign) {
        return jdbc.sql("""
                        select * from campaign_launch where campaign_id = :campaign and ended_at is null
                        order by number for update
                        """).param("campaign", campaign).query(Launches::launch).list();
    }

    void plan(Campaign campaign, @Nullable LocalDateTime occurrence, Instant at, String by) {
        jdbc.sql("""
                        insert into campaign_launch (campaign_id, number, cascade_key, occurrence, state, due_at, planned_at,
                            reached, people, held_out, started, kept_out, failed, rate, launched_by)
                        select :campaign, coalesce(max(number), 0) + 1, :cascade, :occurrence, 'PLANNED', :at, :at,
                            '', 0, 0, 0, 0, 0, 0, :by
                        from campaign_launch where campaign_id = :campaign
                        """)
                .param("campaign", campaign.id())
                .param("cascade", campaign.cascade())
                .param("occurrence", occurrence == null ? null : occurrence.toString())
                .param("at", sql(at))
                .param("by", by)
                .update();
    }

    void forget(Launch planned) {
        jdbc.sql("delete from campaign_launch where id = :id")
                .param("id", planned.id())
                .update();
    }

    /** What there is to do now, what waits longest first. */
    List<Long> due(Instant now) {
        return jdbc.sql("select id from campaign_launch where due_at <= :now order by due_at limit :most")
                .param("now", sql(now))
                .param("most", MOST_LISTED)
                .query(Long.class)
                .list();
    }

    /** The launch, if it is due and nobody else is at it; locked until the transaction ends. */
    Optional<Launch> claim(long id, Instant now) {
        return jdbc.sql("select * from campaign_launch where id = :id and due_at <= :now for update skip locked")
                .param("id", id)
                .param("now", sql(now))
                .query(Launches::launch)
                .optional();
    }

    /** It goes on from here with something else. */
    void turn(Launch launch, State state, Instant now) {
        jdbc.sql("""
                        update campaign_launch set state = :state, reached = '', due_at = :now, rate = 0, stepped_at = :now,
                            began_at = coalesce(began_at, :now)
                        where id = :id
                        """)
                .param("id", launch.id())
                .param("state", state.name())
                .param("now", sql(now))
                .update();
    }

    /** It has come up to this customer. */
    void reached(Launch launch, String customer, Counts more) {
        jdbc.sql("""
                        update campaign_launch set reached = :reached, people = people + :people,
                            held_out = held_out + :heldOut
                        where id = :id
                        """)
                .param("id", launch.id())
                .param("reached", customer)
                .param("people", more.people())
                .param("heldOut", more.heldOut())
                .update();
    }

    /** It has come further, and goes on then. */
    void stepped(Launch launch, Counts more, double rate, Instant now, Instant then) {
        jdbc.sql("""
                        update campaign_launch set started = started + :started, kept_out = kept_out + :keptOut,
                            failed = failed + :failed, rate = :rate, stepped_at = :now, due_at = :then
                        where id = :id
                        """)
                .param("id", launch.id())
                .param("started", more.started())
                .param("keptOut", more.keptOut())
                .param("failed", more.failed())
                .param("rate", rate)
                .param("now", sql(now))
                .param("then", sql(then))
                .update();
    }

    /** Nothing can be done before then. */
    void rest(Launch launch, Instant until) {
        jdbc.sql("update campaign_launch set due_at = :until where id = :id")
                .param("id", launch.id())
                .param("until", sql(until))
                .update();
    }

    /** It goes on where it was; how fast it was before does not matter any more. */
    void resume(Launch launch, Instant now) {
        jdbc.sql("update campaign_launch set due_at = :now, rate = 0, stepped_at = :now where id = :id")
                .param("id", launch.id())
                .param("now", sql(now))
                .update();
    }

    void pause(Launch launch) {
        jdbc.sql("update campaign_launch set due_at = null where id = :id")
                .param("id", launch.id())
                .update();
    }

    void end(Launch launch, State state, @Nullable String trouble, Instant now) {
        jdbc.sql("""
                        update campaign_launch set state = :state, trouble = :trouble, due_at = null, ended_at = :now
                        where id = :id
                        """)
                .param("id", launch.id())
                .param("state", state.name())
                .param("trouble", trouble)
                .param("now", sql(now))
                .update();
    }

    @Override
    public int remove(Instant before, int most) {
        return Ended.remove(jdbc, "campaign_launch", Long.class, before, most, recipients::remove);
    }

    private static Launch launch(ResultSet row, int number) throws SQLException {
        var occurrence = row.getString("occurrence");
        var state = State.valueOf(row.getString("state"));
        return new Launch(
                row.getLong("id"),
                row.getString("campaign_id"),
                row.getInt("number"),
                row.getString("cascade_key"),
                occurrence == null ? null : LocalDateTime.parse(occurrence),
                state,
                SqlTime.instant(row, "due_at"),
                SqlTime.required(row, "planned_at"),
                row.getString("reached"),
                new Counts(
                        row.getLong("people"),
                        row.getLong("held_out"),
                        row.getLong("started"),
                        row.getLong("kept_out"),
                        row.getLong("failed")),
                row.getDouble("rate"),
                SqlTime.instant(row, "stepped_at"),
                SqlTime.instant(row, "began_at"),
                SqlTime.instant(row, "ended_at"),
                row.getString("launched_by"),
                row.getString("trouble"));
    }
}
