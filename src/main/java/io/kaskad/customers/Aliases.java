package io.kaskad.customers;

import static io.kaskad.shared.sql.SqlTime.sql;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The further ids customers are known by: each is of one customer. */
@Repository
public class Aliases {

    private final JdbcClient jdbc;
    private final Clock clock;

    Aliases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
