package io.kaskad.imports;

import io.kaskad.customers.Aliases;
import io.kaskad.customers.CustomerErased;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was erased: nothing that files said of them stays, and nothing that one under way still says brings them back. */
@Repository
class Forgotten {

    private final JdbcClient jdbc;
    private final Aliases aliases;
    private final RowErrors errors;

    Forgotten(JdbcClient jdbc, Aliases aliases, RowErrors errors) {
        this.jdbc = jdbc;
        this.aliases = aliases;
        this.errors = errors;
    }

    /** All ids of those erased while this one was under way. */
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
        errors.removeOf(ids);
        ids.forEach(id -> jdbc.sql("""
                        insert into import_forgotten (import_id, customer_id)
                        select id, :customer from import where state in ('UPLOADING', 'WAITING', 'RUNNING')
                            and not exists (select 1 from import_forgotten known
                                where known.import_id = import.id and known.customer_id = :customer)
                        """).param("customer", id).update());
    }
}
