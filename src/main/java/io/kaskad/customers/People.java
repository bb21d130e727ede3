package io.kaskad.customers;

import io.kaskad.channels.Channel;
import io.kaskad.channels.ContactKind;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.sql.Vendor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All customers, to look through. */
@Repository
public class People {

    private static final String LISTED =
            "select id, locale, time_zone, anonymous, created_at, updated_at from customer ";

    /** No id has it, and it comes after all that do. */
    private static final String LAST = "\uffff";

    private final JdbcClient jdbc;
    private final String id;

    People(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.id = Vendor.of(database) == Vendor.POSTGRESQL ? "id collate \"C\"" : "id";
    }

    /**
     * A line of the list.
     *
     * @param anonymous whether we know the person by what they do only
     */
    public record Listed(
            String id,
            @Nullable String locale,
            @Nullable String timeZone,
            boolean anonymous,
            Instant createdAt,
            Instant updatedAt) {}

    public Optional<Listed> find(String id) {
        return jdbc.sql(LISTED + "where id = :id")
                .param("id", id)
                .query(People::listed)
                .optional();
    }

    /**
     * In the order of their ids.
     *
     * @param search how the id begins, or all of another id, an email address or a phone number; null for all
     */
    public Page<Listed> list(@Nullable String search, @Nullable Cursor after, int limit) {
        var begins = search == null ? "" : search;
        var found = jdbc.sql(LISTED
                        + "where %1$s >= :begins and %1$s < :end and %1$s > :from order by %1$s limit :most"
                                .formatted(id))
                .param("begins", begins)
                .param("end", begins + LAST)
                .param("from", after == null ? "" : after.id())
                .param("most", limit + 1)
                .query(People::listed)
                .list();
        var page = Page.cut(found, limit, person -> new Cursor(Instant.EPOCH, person.id()));
        return search == null || after != null ? page : new Page<>(alsoKnownBy(search, page.items()), page.next());
    }

    private List<Listed> alsoKnownBy(String search, List<Listed> begins) {
        var found = new LinkedHashMap<String, Listed>();
        Stream.concat(known(search).stream(), begins.stream())
                .forEach(person -> found.putIfAbsent(person.id(), person));
        return List.copyOf(found.values());
    }

    private List<Listed> known(String search) {
        return jdbc.sql(LISTED + """
                        where id in (select customer_id from customer_alias where alias = :search)
                            or id in (select customer_id from contact where address in (:addresses) and channel in (:channels))
                        order by id limit 50
                        """)
                .param("search", search)
                .param("addresses", addresses(search))
                .param("channels", channels())
                .query(People::listed)
                .list();
    }

    /** As they are kept. */
    private static List<String> addresses(String search) {
        return Arrays.stream(ContactKind.values())
                .flatMap(kind -> normalised(kind, search).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> normalised(ContactKind kind, String search) {
        try {
            return Optional.of(kind.normalised(search));
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    private static List<String> channels() {
        return Arrays.stream(Channel.values()).map(Channel::key).toList();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getString("id"),
                row.getString("locale"),
                row.getString("time_zone"),
                row.getBoolean("anonymous"),
                SqlTime.required(row, "created_at"),
                SqlTime.required(row, "updated_at"));
    }
}
