package io.kaskad.trial;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our own tables in the trial's database in memory. */
final class EmptyTables {

    private final JdbcClient jdbc;
    private final List<String> names;

    EmptyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
                            and table_name not like 'ACT\\_%' and lower(table_name) <> 'flyway_schema_history'
                        """).query(String.class).list();
    }

    void empty() {
        jdbc.sql("set referential_integrity false").update();
        names.forEach(name -> jdbc.sql("truncate table \"" + name + "\"").update());
        jdbc.sql("set referential_integrity true").update();
    }
}
