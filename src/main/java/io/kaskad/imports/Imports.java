package io.kaskad.imports;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.customers.Attributes.Type;
import io.kaskad.imports.Import.Kind;
import io.kaskad.imports.Import.Place;
import io.kaskad.imports.Import.State;
import io.kaskad.imports.Writing.Format;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Json;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.Page;
import io.kaskad.shared.sql.Ended;
import io.kaskad.shared.sql.Selection;
import io.kaskad.shared.sql.SqlTime;
import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All imports. Leases go by the database's clock. */
@Repository
public class Imports implements Outdated {

    private static final String LEASED = leased(Duration.ofMinutes(1));

    /** A client may take its time over a piece of the file. */
    private static final String LEASED_TO_AN_UPLOAD = leased(Duration.ofMinutes(10));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final RowErrors errors;

    Imports(JdbcClient jdbc, NamedParameterJdbcTemplate batches, RowErrors errors) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.errors = errors;
    }

    private static String leased(Duration duration) {
        return "lease_until = current_timestamp + interval '%d' second".formatted(duration.toSeconds());
    }

    public Optional<Import> find(UUID id) {
        return jdbc.sql("select * from import where id = :id")
                .param("id", id)
                .query(Imports::read)
                .optional();
    }

    /** Newest first: ids grow with time. */
    public Page<Import> list(@Nullable Cursor after, int limit) {
        var found = new Selection("import")
                .where("id < :id", "id", after == null ? null : after.uuid())
                .ordered("id desc", limit + 1, batches, Imports::read);
        return Page.cut(
                found, limit, file -> new Cursor(file.createdAt(), file.id().toString()));
    }

    void add(Import file) {
        jdbc.sql("""
                        insert into import (id, kind, name, state, consents, text_version, form, unverified, created_at,
                            created_by, lease_until)
                        values (:id, :kind, :name, :state, :consents, :textVersion, :form, :unverified, :at, :by,
                            current_timestamp + interval '600' second)
                        """)
                .param("id", file.id())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("state", file.state().name())
                .param("consents", file.terms().written())
                .param("textVersion", file.terms().textVersion())
                .param("form", file.terms().form())
                .param("unverified", file.terms().unverified())
                .param("at", sql(file.createdAt()))
                .param("by", file.createdBy())
                .update();
    }

    /** @return whether it is still coming in */
    boolean grown(UUID id, long bytes) {
        return jdbc.sql("update import set bytes = :bytes, " + LEASED_TO_AN_UPLOAD
                                + " where id = :id and state = 'UPLOADING'")
                        .param("id", id)
                        .param("bytes", bytes)
                        .update()
                > 0;
    }

    /** @return whether it was still coming in */
    boolean uploaded(UUID id, Writing writing) {
        return jdbc.sql("""
                                update import set state = 'WAITING', charset = :charset, format = :format, lease_until = null
                                where id = :id and state = 'UPLOADING'
                                """)
                        .param("id", id)
                        .param("charset", writing.charset().name())
                        .param("format", writing.format().name())
                        .update()
                > 0;
    }

    /** The one that has waited longest and that nobody is at becomes the claimer's. */
    @Transactional
    public Optional<Import> claim(UUID claim, Instant now) {
        return jdbc.sql("""
                        select id from import
                        where state in ('WAITING', 'RUNNING') and (lease_until is null or lease_until < current_timestamp)
                        order by id limit 1 for update skip locked
                        """).query(UUID.class).optional().flatMap(id -> {
            jdbc.sql("""
                            update import set state = 'RUNNING', claim = :claim, started_at = coalesce(started_at, :now),
                            """ + LEASED + " where id = :id")
                    .param("id", id)
                    .param("claim", claim)
                    .param("now", sql(now))
                    .update();
            return find(id);
        });
    }

    /** Others may go on. */
    void release(UUID claim) {
        jdbc.sql("update import set lease_until = null where claim = :claim and state = 'RUNNING'")
                .param("claim", claim)
                .update();
    }

    /** @return whether it is the claimer's still */
    boolean keep(UUID id, UUID claim) {
        return jdbc.sql("update import set " + LEASED + " where id = :id and claim = :claim and state = 'RUNNING'")
                        .param("id", id)
                        .param("claim", claim)
                        .update()
                > 0;
    }

    /** What its columns hold is decided once, so that all nodes read it alike. */
    boolean understood(UUID id, UUID claim, Map<String, Type> types, String header) {
        return jdbc.sql(
                                "update import set types = :types, header = :header where id = :id and claim = :claim and state = 'RUNNING'")
                        .param("id", id)
                        .param("claim", claim)
                        .param("types", Json.write(types))
                        .param("header", header.isEmpty() ? null : header)
                        .update()
                > 0;
    }

    /** @return whether it is the claimer's still; if it is not, nothing of this may stay */
    boolean reached(UUID id, UUID claim, Place place, int imported, int failed) {
        return jdbc.sql("""
                                update import set bytes_read = :bytes, line = :line, imported = imported + :imported,
                                    failed = failed + :failed,
                                """ + LEASED + " where id = :id and claim = :claim and state = 'RUNNING'")
                        .param("id", id)
                        .param("claim", claim)
                        .param("bytes", place.bytes())
                        .param("line", place.line())
                        .param("imported", imported)
                        .param("failed", failed)
                        .update()
                > 0;
    }

    /** @return whether it was going on until now */
    boolean end(UUID id, State state, @Nullable String error, Instant now) {
        jdbc.sql("delete from import_forgotten where import_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("""
                                update import set state = :state, ended_at = :now, error = :error
                                where id = :id and state in ('UPLOADING', 'WAITING', 'RUNNING')
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("error", error)
                        .param("now", sql(now))
                        .update()
                > 0;
    }

    /** Forgets an upload that has not come to its end. */
    void forget(UUID id) {
        jdbc.sql("delete from import where id = :id and state = 'UPLOADING'")
                .param("id", id)
                .update();
    }

    /** Forgets an upload whose node has been silent for too long. */
    int forgetCutOff() {
        return jdbc.sql("""
                        delete from import where id in (
                            select id from import where state = 'UPLOADING' and lease_until < current_timestamp
                            order by id limit 1)
                        """).update();
    }

    @Override
    public int remove(Instant before, int most) {
        return Ended.remove(jdbc, "import", UUID.class, before, most, errors::remove);
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        var charset = row.getString("charset");
        return new Import(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                Terms.of(
                        row.getString("consents"),
                        row.getString("text_version"),
                        row.getString("form"),
                        row.getBoolean("unverified")),
                charset == null ? null : new Writing(Format.valueOf(row.getString("format")), Charset.forName(charset)),
                types(row.getString("types")),
                row.getString("header"),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("line"),
                row.getLong("imported"),
                row.getLong("failed"),
                SqlTime.required(row, "created_at"),
                row.getString("created_by"),
                SqlTime.instant(row, "started_at"),
                SqlTime.instant(row, "ended_at"),
                row.getString("error"));
    }

    private static @Nullable Map<String, Type> types(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var types = new LinkedHashMap<String, Type>();
        Json.read(json)
                .forEach((name, type) ->
                        types.put(name, Type.valueOf(String.valueOf(type).toUpperCase(Locale.ROOT))));
        return types;
    }
}
