package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The further ids customers are known by: each is of one customer. */
@Repository
public class Aliases {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    Aliases(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Whose those of these ids are that are aliases, by alias. */
    public Map<String, String> customers(Collection<String> ids) {
        var customers = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select alias, customer_id from customer_alias where alias in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        customers.put(row.getString("alias"), row.getString("customer_id"));
                    });
        }
        return customers;
    }

    /** All of a customer. */
    public List<String> of(String customer) {
        return jdbc.sql("select alias from customer_alias where customer_id = :customer order by since, alias")
                .param("customer", customer)
                .query(String.class)
                .list();
    }

    /** All of these customers, by customer. */
    public Map<String, List<String>> ofAll(Collection<String> customers) {
        var aliases = new HashMap<String, List<String>>();
        if (!customers.isEmpty()) {
            jdbc.sql("select customer_id, alias from customer_alias where customer_id in (:ids) order by since, alias")
                    .param("ids", customers)
                    .query(row -> {
                        aliases.computeIfAbsent(row.getString("customer_id"), id -> new ArrayList<>())
                                .add(row.getString("alias"));
                    });
        }
        return aliases;
    }

    /** From now on each of these is an id of that customer; none of them is anybody's id yet. */
    void add(Map<String, String> customers) {
        batches.batchUpdate(
                "insert into customer_alias (alias, customer_id, since) values (:alias, :customer, :now)",
                customers.entrySet().stream()
                        .map(alias -> new MapSqlParameterSource("alias", alias.getKey())
                                .addValue("customer", alias.getValue())
                                .addValue("now", sql(clock.instant())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** From now on this is an id of that customer, and nobody else's. */
    void put(String alias, String customer) {
        jdbc.sql("delete from customer_alias where alias = :alias")
                .param("alias", alias)
                .update();
        jdbc.sql("insert into customer_alias (alias, customer_id, since) values (:alias, :customer, :now)")
                .param("alias", alias)
                .param("customer", customer)
                .param("now", sql(clock.instant()))
                .update();
    }

    /** What was the one's is the other's. */
    void move(String from, String to) {
        jdbc.sql("update customer_alias set customer_id = :to where customer_id = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
