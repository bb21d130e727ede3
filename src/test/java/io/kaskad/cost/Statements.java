package io.kaskad.cost;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what a database is asked to do: each row of a batch by itself, unless the driver makes one statement of them. */
record Statements(JdbcClient jdbc) {

    /** How many threads ask for a template before the first of them remembers it is up to chance. */
    private static final String COUNTED = """
            toplevel and query not like '%pg_stat_statements%' and query not like '%from template_version%'
                and dbid = (select oid from pg_database where datname = current_database())
            """;

    static Statements in(JdbcClient jdbc) {
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        return new Statements(jdbc);
    }

    long of(Runnable work) {
        jdbc.sql("select pg_stat_statements_reset()").query().singleRow();
        work.run();
        return jdbc.sql("select coalesce(sum(calls), 0) from pg_stat_statements where " + COUNTED)
                .query(Long.class)
                .single();
    }

    /** How many of the last work's statements begin like this. */
    long beginningWith(String words) {
        return jdbc.sql("select coalesce(sum(calls), 0) from pg_stat_statements where starts_with(query, :words) and "
                        + COUNTED)
                .param("words", words)
                .query(Long.class)
                .single();
    }

    /** The last work's statements, those that were executed most often first. */
    String text() {
        var lines = new StringBuilder();
        jdbc.sql(
                        "select calls, left(regexp_replace(query, '\\s+', ' ', 'g'), 150) as said from pg_stat_statements where "
                                + COUNTED + " order by calls desc, said")
                .query(row -> {
                    lines.append(String.format("%6d  %s%n", row.getLong("calls"), row.getString("said")));
                });
        return lines.toString();
    }
}
