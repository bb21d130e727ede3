package io.kaskad.content;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Channel;
import io.kaskad.content.TemplateVersion.Key;
import io.kaskad.shared.sql.InsertOnce;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of all templates. */
@Repository
@DependsOnDatabaseInitialization
class TemplateVersions {

    private final JdbcClient jdbc;
    private final InsertOnce newVersions;

    TemplateVersions(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.newVersions = new InsertOnce(
                database,
                "template_version",
                List.of(
                        "template",
                        "channel",
                        "locale",
                        "version",
                        "subject",
                        "body",
                        "markup",
                        "extras",
                        "content_hash",
                        "created_at"),
                List.of("template", "channel", "locale", "version"));
    }

    /** The newest version in each locale, ordered by locale. */
    List<Key> newest(String template, Channel channel) {
        return jdbc.sql("""
                        select locale, max(version) as version from template_version
                        where template = :template and channel = :channel
                        group by locale order by locale
                        """)
                .param("template", template)
                .param("channel", channel.key())
                .query((row, n) -> new Key(template, channel, row.getString("locale"), row.getInt("version")))
                .list();
    }

    SortedMap<String, Set<Channel>> names() {
        var names = new TreeMap<String, Set<Channel>>();
        jdbc.sql("select distinct template, channel from template_version").query(row -> {
            names.computeIfAbsent(row.getString("template"), name -> EnumSet.noneOf(Channel.class))
                    .add(Channel.of(row.getString("channel")));
        });
        return names;
    }

    Optional<TemplateVersion> find(Key key) {
        return jdbc.sql("""
                        select subject, body, markup, extras from template_version
                        where template = :template and channel = :channel and locale = :locale and version = :version
                        """)
                .param("template", key.template())
                .param("channel", key.channel().key())
                .param("locale", key.locale())
                .param("version", key.version())
                .query((row, n) -> new TemplateVersion(
                        key,
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("markup"),
                        row.getString("extras")))
                .optional();
    }

    /**
     * Adds this content as the next version unless the newest one is the same. Of two nodes that do so at once one adds it;
     * the other finds it the same.
     *
     * @return whether a version was added
     */
    boolean keep(TemplateVersion content) {
        while (true) {
            var newest = newest(content.key());
            if (newest != null && newest.hash().equals(content.contentHash())) {
                return false;
            }
            if (added(content, newest == null ? 1 : newest.version() + 1)) {
                return true;
            }
        }
    }

    private @Nullable Newest newest(Key key) {
        return jdbc.sql("""
                        select version, content_hash from template_version
                        where template = :template and channel = :channel and locale = :locale
                        order by version desc fetch first 1 rows only
                        """)
                .param("template", key.template())
                .param("channel", key.channel().key())
                .param("locale", key.locale())
                .query((row, n) -> new Newest(row.getInt("version"), row.getString("content_hash")))
                .optional()
                .orElse(null);
    }

    private boolean added(TemplateVersion content, int version) {
        var row = new MapSqlParameterSource("template", content.key().template())
                .addValue("channel", content.key().channel().key())
                .addValue("locale", content.key().locale())
                .addValue("version", version)
                .addValue("subject", content.subject())
                .addValue("body", content.body())
                .addValue("markup", content.markup())
                .addValue("extras", content.extras())
                .addValue("content_hash", content.contentHash())
                .addValue("created_at", sql(Instant.now()));
        return newVersions.insert(List.of(row))[0] > 0;
    }

    private record Newest(int version, String hash) {}
}
