package io.kaskad.channels.sandbox;

import static io.kaskad.shared.sql.SqlTime.required;
import static io.kaskad.shared.sql.SqlTime.sql;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.sandbox.SandboxMessage.Given;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts the sandbox gave or is going to give. */
@Repository
class SandboxReceipts {

    private final JdbcClient jdbc;

    SandboxReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A receipt of a sandbox message, given or due. It names the ledger's id as well, so that it finds its message even if
     * the hand-over was cut short before the sandbox's own id was written down.
     */
    record Row(UUID id, UUID sandboxMessage, UUID message, Status status, Instant dueAt) {

        Receipt receipt() {
            return new Receipt(SandboxProvider.NAME, id.toString(), message, sandboxMessage.toString(), status, dueAt);
        }
    }

    void add(Row row, @Nullable Instant givenAt) {
        jdbc.sql("""
                        insert into sandbox_receipt (id, sandbox_message_id, message_id, status, due_at, given_at)
                        values (:id, :sandboxMessage, :message, :status, :dueAt, :givenAt)
                        """)
                .param("id", row.id())
                .param("sandboxMessage", row.sandboxMessage())
                .param("message", row.message())
                .param("status", row.status().name())
                .param("dueAt", sql(row.dueAt()))
                .param("givenAt", sql(givenAt))
                .update();
    }

    /** Those that are due, held until the transaction ends; another node gets others. */
    List<Row> claim(Instant now, int limit) {
        return jdbc.sql("""
                        select id, sandbox_message_id, message_id, status, due_at from sandbox_receipt
                        where given_at is null and due_at <= :now
                        order by due_at, status
                        fetch first :limit rows only
                        for update skip locked
                        """)
                .param("now", sql(now))
                .param("limit", limit)
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("sandbox_message_id", UUID.class),
                        row.getObject("message_id", UUID.class),
                        Status.valueOf(row.getString("status")),
                        required(row, "due_at")))
                .list();
    }

    void given(Collection<UUID> ids, Instant at) {
        jdbc.sql("update sandbox_receipt set given_at = :at where id in (:ids)")
                .param("at", sql(at))
                .param("ids", ids)
                .update();
    }

    /** What was given so far, oldest first, per sandbox message. */
    Map<UUID, List<Given>> givenFor(Collection<UUID> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select sandbox_message_id, status, given_at from sandbox_receipt
                        where sandbox_message_id in (:messages) and given_at is not null
                        order by given_at, status
                        """)
                .param("messages", messages)
                .query((row, n) -> Map.entry(row.getObject("sandbox_message_id", UUID.class), given(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(Status.valueOf(row.getString("status")), required(row, "given_at"));
    }
}
