package io.kaskad.crash;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows nobody can do anything with, as no client could send them: they must not hold up the others. */
final class Poison {

    private Poison() {}

    /** An event that fails whenever it is tried, one that follows it, one of a stranger, and an order no template can tell of. */
    static void events(JdbcClient database) {
        event(database, "bad", "IDENTIFY", "poisoned", null, "{\"email\":\"no address at all\"}");
        event(database, "after", "TRACK", "poisoned", "Page Viewed", "{}");
        event(database, "stranger", "TRACK", "stranger", "Order Status Changed", "{}");
        event(database, "known", "IDENTIFY", "silent", null, "{\"email\":\"silent@example.org\"}");
        event(database, "untold", "TRACK", "silent", "Order Status Changed", "{}");
    }

    private static void event(
            JdbcClient database, String id, String kind, String customer, String name, String properties) {
        database.sql("""
                        insert into event_inbox (source, message_id, kind, customer_id, name, properties, occurred_at,
                            received_at, state, due_at)
                        values ('poison', :id, :kind, :customer, :name, :properties, now(), now(), 'NEW', now())
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("customer", customer)
                .param("name", name)
                .param("properties", properties)
                .update();
    }

    /** What became of one of them. */
    static String fate(JdbcClient database, String id) {
        return database.sql("select state from event_inbox where source = 'poison' and message_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
