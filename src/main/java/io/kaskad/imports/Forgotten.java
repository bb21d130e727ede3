package io.kaskad.imports;

import io.kaskad.customers.Aliases;
import io.kaskad.customers.CustomerErased;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was erased while a file was under way: nothing it still says of them must bring them back. */
@Repository
class Forgotten {

    private final JdbcClient jdbc;
    private final Aliases aliases;

    Forgotten(JdbcClient jdbc, Aliases aliases) {
        this.jdbc = jdbc;
        this.aliases = aliases;
    }

    /** All ids they were known by. */
    Set<String> of(UUID file) {
        return jdbc.sql("select customer_id from import_forgotten where import_id = :file")
                .param("file", file)
                .query(String.class)
                .set();
    }

    @EventListener
    void erased(CustomerErased erased) {
        var ids = new ArrayList<>(aliases.of(erased.customer()));
        ids.add(erased.customer());
        ids.forEach(id -> jdbc.sql("""
                        insert into import_forgotten (import_id, customer_id)
                        select id, :customer from import where state in ('UPLOADING', 'WAITING', 'RUNNING')
                            and not exists (select 1 from import_forgotten known
                                where known.import_id = import.id and known.customer_id = :customer)
                        """).param("customer", id).update());
    }
}
