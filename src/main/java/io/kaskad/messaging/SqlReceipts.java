package io.kaskad.messaging;

import static io.kaskad.shared.sql.SqlTime.sql;

import io.kaskad.channels.Receipt;
import io.kaskad.channels.Receipts;
import io.kaskad.shared.Outdated;
import io.kaskad.shared.Together;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.sql.InsertOnce;
import io.kaskad.shared.sql.SqlTime;
import io.kaskad.shared.work.Backlog;
import io.kaskad.shared.work.Inbox;
import io.kaskad.shared.work.Workers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The inbox of receipts: kept first, looked at afterwards. */
@Repository
class SqlReceipts implements Receipts, Outdated {

    private static final Inbox INBOX = new Inbox("receipt_inbox");

    private final NamedParameterJdbcTemplate jdbc;
    private final InsertOnce newcomers;
    private final Together<Receipt> writing;
    private final Workers workers;
    private final Clock clock;

    SqlReceipts(
            NamedParameterJdbcTemplate jdbc,
            DataSource database,
            Transactions transactions,
            Workers workers,
            Clock clock) {
        this.jdbc = jdbc;
        this.workers = workers;
        this.clock = clock;
        this.writing = new Together<>(this::insert, transactions);
        this.newcomers = new InsertOnce(
                database,
                "receipt_inbox",
                List.of(
                        "provider",
                        "receipt_id",
                        "message_id",
                        "provider_message_id",
                        "status",
                        "reason",
                        "cost",
                        "currency",
                        "occurred_at",
                        "received_at"),
                Map.of("state", "'NEW'", "due_at", SqlTime.DUE_NOW),
                List.of("provider", "receipt_id"));
    }

    @Bean
    static Backlog receiptBacklog() {
        return INBOX.backlog("receipts");
    }

    /** A receipt in the inbox, and how often it was looked at in vain. */
    record Row(long id, Receipt receipt, Instant receivedAt, int attempts) {}

    @Override
    public void accept(List<Receipt> receipts) {
        if (!receipts.isEmpty()) {
            writing.write(receipts);
            workers.nudge(ReceiptProcessing.NAME);
        }
    }

    private void insert(List<Receipt> receipts) {
        newcomers.insert(receipts.stream().map(this::inserted).toList());
    }

    private MapSqlParameterSource inserted(Receipt receipt) {
        return new MapSqlParameterSource("provider", receipt.provider())
                .addValue("receipt_id", SqlHearings.storable(receipt.receiptId()))
                .addValue("message_id", receipt.messageId())
                .addValue("provider_message_id", SqlHearings.storable(receipt.providerMessageId()))
                .addValue("status", receipt.status().name())
                .addValue(
                        "reason",
                        receipt.cause() == null ? null : receipt.cause().name())
                .addValue("cost", receipt.cost() == null ? null : receipt.cost().amount())
                .addValue(
                        "currency",
                        receipt.cost() == null ? null : receipt.cost().currency())
                .addValue("occurred_at", sql(receipt.occurredAt()))
                .addValue("received_at", sql(clock.instant()));
    }

    List<Row> claim(int most) {
        return INBOX.claim(jdbc, most, SqlReceipts::row);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var receipt = new Receipt(
                row.getString("provider"),
                row.getString("receipt_id"),
                row.getObject("message_id", UUID.class),
                row.getString("provider_message_id"),
                Receipt.Status.valueOf(row.getString("status")),
                SqlTime.required(row, "occurred_at"),
                cause(row.getString("reason")),
                SqlMoney.of(row));
        return new Row(row.getLong("id"), receipt, SqlTime.required(row, "received_at"), row.getInt("attempts"));
    }

    private static Receipt.@Nullable Cause cause(@Nullable String reason) {
        return reason == null ? null : Receipt.Cause.valueOf(reason);
    }

    /** The ledger's ids of messages the provider calls so. */
    List<Known> messages(String provider, Collection<String> providerMessageIds) {
        return jdbc.query(
                "select id, provider_message_id from message where provider = :provider and provider_message_id in (:ids)",
                Map.of("provider", provider, "ids", providerMessageIds),
                (row, n) -> new Known(row.getString("provider_message_id"), row.getObject("id", UUID.class)));
    }

    /** One id of the provider's and ours. */
    record Known(String providerMessageId, UUID id) {}

    @Override
    public int remove(Instant before, int most) {
        return INBOX.remove(jdbc, before, most);
    }

    void done(Collection<Long> ids) {
        close(ids, "DONE", null);
    }

    void refuse(Collection<Long> ids, String why) {
        close(ids, "REFUSED", why);
    }

    private void close(Collection<Long> ids, String state, @Nullable String why) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "update receipt_inbox set state = :state, error = :why where id in (:ids)",
                    new MapSqlParameterSource("ids", ids)
                            .addValue("state", state)
                            .addValue("why", why));
        }
    }

    /** Nobody answers to it yet: its message's hand-over may not be committed. Looks again soon, then less and less often. */
    void postpone(Row row, Duration pause) {
        jdbc.update("""
                update receipt_inbox set attempts = attempts + 1,
                    due_at = current_timestamp + cast(:millis as integer) * interval '1' second / 1000
                where id = :id
                """, Map.of("id", row.id(), "millis", (int) pause.toMillis()));
    }

    /** Receipts that came before the provider's answer was written down are due now. */
    void dueNow(String provider, Collection<String> providerMessageIds) {
        jdbc.update("""
                update receipt_inbox set due_at = current_timestamp - interval '1' second
                where provider = :provider and provider_message_id in (:ids) and state = 'NEW' and attempts > 0
                """, Map.of("provider", provider, "ids", providerMessageIds));
    }
}
