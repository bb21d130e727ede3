package io.kaskad.testing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies customers with all that is known of them and of their runs, row by row and id by id, so that a copied run goes on
 * like the one it was made from. Times grow apart, for no two people do the same at the same moment.
 */
public final class Copies {

    private static final String THEIR_RUNS = "in (select id from run where customer_id = :customer)";

    /** Where something is known of a customer, and what finds it. */
    private static final Map<String, String> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("customer", "id = :customer");
        KNOWN.put("contact", "customer_id = :customer");
        KNOWN.put("subscription", "customer_id = :customer");
        KNOWN.put("consent_change", "customer_id = :customer");
        KNOWN.put("event_inbox", "customer_id = :customer");
        KNOWN.put("run", "customer_id = :customer");
        KNOWN.put("run_trail", "run_id " + THEIR_RUNS);
        KNOWN.put("event_wait", "customer_id = :customer");
        KNOWN.put("message", "customer_id = :customer");
        KNOWN.put("message_attempt", "message_id in (select id from message where customer_id = :customer)");
        KNOWN.put(
                "receipt_inbox",
                "provider_message_id in (select provider_message_id from message where customer_id = :customer)");
        KNOWN.put("act_ru_execution", "proc_inst_id_ " + THEIR_RUNS);
        KNOWN.put("act_ru_job", "process_instance_id_ " + THEIR_RUNS);
    }

    private static final Set<String> IDS = Set.of(
            "customer_id",
            "message_id",
            "run_id",
            "trigger_id",
            "execution_id",
            "waiting_execution",
            "provider_message_id",
            "receipt_id",
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "process_instance_id_",
            "parent_id_",
            "execution_id_",
            "business_key_",
            "act_inst_id_");

    private static final Set<String> AHEAD = Set.of("duedate_", "lock_exp_time_", "expires_at");

    private static final Pattern ENDS_WITH_UUID = Pattern.compile("'(.*)([0-9a-f]{8})(-[0-9a-f-]{15})[0-9a-f]{12}'");

    private final JdbcClient jdbc;
    private final Ids ids;

    /** @param jdbc of one connection, of a superuser: it is told to check no foreign keys */
    public Copies(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Where the engine's ids go, and those of customers and providers. */
    public enum Ids {
        /** One beside the other: quick to write. */
        IN_ORDER,
        /** All over the indexes, as in life. */
        SCATTERED
    }

    /** The tables that grow. */
    public static Set<String> tables() {
        return KNOWN.keySet();
    }

    public void of(String customer, int first, int last) {
        jdbc.sql("set session_replication_role = replica").update();
        KNOWN.forEach((table, found) -> {
            var columns = columns(table);
            for (var row : rows(table, columns, found, customer, first)) {
                jdbc.sql("insert into %s (%s) select %s from generate_series(%d, %d) as n"
                                .formatted(
                                        table,
                                        columns.stream().map(Column::name).collect(joining(", ")),
                                        String.join(", ", row),
                                        first,
                                        last))
                        .update();
            }
        });
        jdbc.sql("set session_replication_role = origin").update();
    }

    private record Column(String name, String type) {}

    /** All but those the database fills itself. */
    private List<Column> columns(String table) {
        return jdbc.sql("""
                        select attname, format_type(atttypid, atttypmod) as type from pg_attribute
                        where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attidentity = ''
                        """)
                .param("table", table)
                .query((row, n) -> new Column(row.getString("attname"), row.getString("type")))
                .list();
    }

    private List<List<String>> rows(String table, List<Column> columns, String found, String customer, int first) {
        var values = columns.stream()
                .map(c -> "quote_nullable(" + c.name() + "::text)")
                .collect(joining(", "));
        return jdbc.sql("select " + values + " from " + table + " where " + found)
                .param("customer", customer)
                .query((row, n) -> {
                    var copied = new ArrayList<String>();
                    for (int i = 0; i < columns.size(); i++) {
                        copied.add(copied(columns.get(i), row.getString(i + 1), table, first));
                    }
                    return List.copyOf(copied);
                })
                .list();
    }

    /** The n-th copy of a value, in SQL. */
    private String copied(Column column, String value, String table, int first) {
        var as = "::" + column.type();
        if (value.equals("NULL")) {
            return "null" + as;
        }
        if (column.type().startsWith("timestamp")) {
            return value + as + (AHEAD.contains(column.name()) ? " + " : " - ") + "(n - " + first
                    + ") * interval '10 milliseconds'";
        }
        var isId = IDS.contains(column.name()) || (column.name().equals("id") && !table.equals("consent_change"));
        return isId ? copiedId(value, ids == Ids.IN_ORDER || column.type().equals("uuid")) + as : value + as;
    }

    /** Those of the type uuid are in order of time, and stay so. */
    private static String copiedId(String id, boolean inOrder) {
        var uuid = ENDS_WITH_UUID.matcher(id);
        if (!uuid.matches()) {
            return "(" + id + " || '-' || n)";
        }
        var begin = inOrder
                ? "'" + uuid.group(1) + uuid.group(2) + "'"
                : "'" + uuid.group(1) + "' || left(md5('" + uuid.group(2) + "' || n), 8)";
        return "(" + begin + " || '" + uuid.group(3) + "' || lpad(to_hex(n), 12, '0'))";
    }
}
