package io.kaskad.messaging;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Heard;
import io.kaskad.channels.Hearings;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.Together;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.work.Backlog;
import io.kaskad.shared.work.Inbox;
import io.kaskad.shared.work.Workers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The inbox of what customers say and do on channels: kept first, looked at afterwards. */
@Repository
class SqlHearings implements Hearings, Outdated {

    private static final Inbox INBOX = new Inbox("hearing_inbox");
    private static final int LONGEST_TEXT = 4_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final InsertOnce newcomers;
    private final Together<Heard> writing;
    private final Workers workers;
    private final Clock clock;

    SqlHearings(
            NamedParameterJdbcTemplate jdbc,
            DataSource database,
            Transactions transactions,
            Workers workers,
            Clock clock) {
        this.jdbc = jdbc;
        this.workers = workers;
        this.clock = clock;
        this.writing = new Together<>(this::insert, transactions);
        this.newcomers = new InsertOnce(
                database,
                "hearing_inbox",
                List.of(
                        "provider",
                        "hearing_id",
                        "channel",
                        "address",
                        "what",
                        "text",
                        "reply_to",
                        "occurred_at",
                        "received_at"),
                Map.of("state", "'NEW'", "due_at", SqlTime.DUE_NOW),
                List.of("provider", "hearing_id"));
    }

    @Bean
    static Backlog hearingBacklog() {
        return INBOX.backlog("hearings");
    }

    /** What was heard, in the inbox. */
    record Row(long id, Heard heard) {}

    @Override
    public void accept(List<Heard> heard) {
        if (!heard.isEmpty()) {
            writing.write(heard);
            workers.nudge(HearingProcessing.NAME);
        }
    }

    private void insert(List<Heard> heard) {
        newcomers.insert(heard.stream().map(this::inserted).toList());
    }

    private MapSqlParameterSource inserted(Heard heard) {
        return new MapSqlParameterSource("provider", heard.provider())
                .addValue("hearing_id", storable(heard.id()))
                .addValue("channel", heard.channel().key())
                .addValue("address", storable(heard.address()))
                .addValue("what", heard.what().name())
                .addValue("text", shortened(storable(heard.text())))
                .addValue("reply_to", storable(heard.replyTo()))
                .addValue("occurred_at", sql(heard.at()))
                .addValue("received_at", sql(clock.instant()));
    }

    /** PostgreSQL keeps no U+0000; whoever sent it would send it again for ever. */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    List<Row> claim(int most) {
        return INBOX.claim(jdbc, most, SqlHearings::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var heard = new Heard(
                row.getString("provider"),
                row.getString("hearing_id"),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                Heard.What.valueOf(row.getString("what")),
                row.getString("text"),
                row.getString("reply_to"),
                SqlTime.required(row, "occurred_at"));
        return new Row(row.getLong("id"), heard);
    }

    /** Looked at, or of no use for this reason. */
    void done(Row row, @Nullable String why) {
        jdbc.update(
                "update hearing_inbox set state = :state, error = :why where id = :id",
                new MapSqlParameterSource("id", row.id())
                        .addValue("state", why == null ? "DONE" : "REFUSED")
                        .addValue("why", why));
    }

    @Override
    public int remove(Instant before, int most) {
        return INBOX.remove(jdbc, before, most);
    }
}
