package io.kaskad.segments;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.customers.Aliases;
import io.kaskad.customers.CustomersMerged;
import io.kaskad.shared.Refused;
import io.kaskad.shared.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists of customers that somebody has made by hand. */
@Repository
@Transactional
public class Lists {

    private static final int BATCH = 1_000;
    private static final int SAMPLE = 10;
    private static final String LISTS = """
            select customer_list.*, (select count(*) from customer_list_member where list_id = id) as members
            from customer_list
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Aliases aliases;
    private final Clock clock;

    Lists(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Aliases aliases, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.aliases = aliases;
        this.clock = clock;
    }

    /** @param members how many customers */
    public record CustomerList(String id, String name, long members, Instant updatedAt, String updatedBy) {}

    /**
     * What became of ids that were to be put on a list.
     *
     * @param members how many customers are on it now
     * @param unknown how many of the ids are nobody's
     * @param sample some of those
     */
    public record Put(long members, long unknown, List<String> sample) {}

    public List<CustomerList> all() {
        return jdbc.sql(LISTS + "order by name, id").query(Lists::list).list();
    }

    /** The list, or 404. */
    public CustomerList get(String id) {
        return jdbc.sql(LISTS + "where id = :id")
                .param("id", id)
                .query(Lists::list)
                .optional()
                .orElseThrow(() -> Refused.notFound("list", id));
    }

    /** Makes it, or gives it another name. */
    public CustomerList save(String id, String name, String by) {
        var known = jdbc.sql(
                        "update customer_list set name = :name, updated_at = :now, updated_by = :by where id = :id")
                .param("id", id)
                .param("name", name)
                .param("now", sql(clock.instant()))
                .param("by", by)
                .update();
        if (known == 0) {
            jdbc.sql("insert into customer_list (id, name, updated_at, updated_by) values (:id, :name, :now, :by)")
                    .param("id", id)
                    .param("name", name)
                    .param("now", sql(clock.instant()))
                    .param("by", by)
                    .update();
        }
        return get(id);
    }

    /** @return whether there was one */
    public boolean remove(String id) {
        return jdbc.sql("delete from customer_list where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** These are on it, by any of their ids, and nobody else. */
    public Put replace(String id, Stream<String> customers, String by) {
        save(id, get(id).name(), by);
        jdbc.sql("delete from customer_list_member where list_id = :id")
                .param("id", id)
                .update();
        var unknown = new HashSet<String>();
        long strange = 0;
        var rest = customers.iterator();
        while (rest.hasNext()) {
            var some = some(rest);
            var nobody = add(id, some);
            strange += nobody.size();
            nobody.stream().limit(Math.max(0, SAMPLE - unknown.size())).forEach(unknown::add);
        }
        return new Put(get(id).members(), strange, unknown.stream().sorted().toList());
    }

    private static Set<String> some(Iterator<String> rest) {
        var some = new HashSet<String>();
        while (rest.hasNext() && some.size() < BATCH) {
            some.add(rest.next());
        }
        return some;
    }

    /** Gives those that are nobody's. */
    private Collection<String> add(String list, Set<String> ids) {
        var byId = new HashSet<>(
                batches.queryForList("select id from customer where id in (:ids)", Map.of("ids", ids), String.class));
        var others = new HashSet<>(ids);
        others.removeAll(byId);
        var byAlias = aliases.customers(others);
        others.removeAll(byAlias.keySet());
        byId.addAll(byAlias.values());
        insert(list, byId);
        return others;
    }

    private void insert(String list, Collection<String> customers) {
        batches.batchUpdate(
                """
                insert into customer_list_member (list_id, customer_id)
                select :list, id from customer where id = :customer and not exists (
                    select 1 from customer_list_member where list_id = :list and customer_id = :customer)
                """,
                customers.stream()
                        .map(customer -> new MapSqlParameterSource("list", list).addValue("customer", customer))
                        .toArray(MapSqlParameterSource[]::new));
    }

    @EventListener
    void merged(CustomersMerged merged) {
        var on = jdbc.sql("select list_id from customer_list_member where customer_id = :from")
                .param("from", merged.from())
                .query(String.class)
                .list();
        on.forEach(list -> insert(list, Set.of(merged.into())));
    }

    private static CustomerList list(ResultSet row, int number) throws SQLException {
        return new CustomerList(
                row.getString("id"),
                row.getString("name"),
                row.getLong("members"),
                SqlTime.required(row, "updated_at"),
                row.getString("updated_by"));
    }
}
