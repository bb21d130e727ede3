package io.kaskad.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaskad.channels.Receipt;
import io.kaskad.messaging.SqlReceipts.Known;
import io.kaskad.messaging.SqlReceipts.Row;
import io.kaskad.shared.Transactions;
import io.kaskad.shared.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes receipts from the inbox to the ledger, and to the runs that wait for them. */
@Component
class ReceiptProcessing implements Work {

    static final String NAME = "receipts";

    private static final Logger log = LoggerFactory.getLogger(ReceiptProcessing.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_DOUBLINGS = 9;

    private final SqlReceipts inbox;
    private final Recording recording;
    private final MessagingSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    ReceiptProcessing(
            SqlReceipts inbox,
            Recording recording,
            MessagingSettings settings,
            Transactions transactions,
            Clock clock) {
        this.inbox = inbox;
        this.recording = recording;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @Override
    public int doSome() {
        try {
            return transactions.call(() -> process(settings.batch()));
        } catch (RuntimeException e) {
            log.warn("A batch of receipts failed; taking them one by one", e);
            return oneByOne();
        }
    }

    private int process(int most) {
        var rows = inbox.claim(most);
        var messages = messages(rows);
        var changes = new ArrayList<Change>();
        for (var row : rows) {
            var message = messages.get(row.id());
            if (message == null) {
                wait(row);
            } else {
                changes.add(change(row, message));
            }
        }
        if (!changes.isEmpty()) {
            recording.recordAndWake(changes);
        }
        return rows.size();
    }

    /** Claims and lets go, so that each is dealt with in a transaction of its own. */
    private int oneByOne() {
        var rows = transactions.call(() -> inbox.claim(settings.batch()));
        var messages = messages(rows);
        rows.stream()
                .filter(row -> messages.containsKey(row.id()))
                .forEach(row -> recording.record(List.of(change(row, messages.get(row.id())))));
        return 0;
    }

    private Map<Long, UUID> messages(List<Row> rows) {
        var found = new HashMap<Long, UUID>();
        var byProvider = rows.stream()
                .map(Row::receipt)
                .filter(receipt -> receipt.messageId() == null && receipt.providerMessageId() != null)
                .collect(groupingBy(Receipt::provider, mapping(Receipt::providerMessageId, toSet())));
        var known = new HashMap<String, Map<String, UUID>>();
        byProvider.forEach((provider, ids) -> known.put(
                provider,
                inbox.messages(provider, ids).stream()
                        .collect(toMap(Known::providerMessageId, Known::id, (one, other) -> one))));
        for (var row : rows) {
            var id = message(row.receipt(), known);
            if (id != null) {
                found.put(row.id(), id);
            }
        }
        return found;
    }

    private static @Nullable UUID message(Receipt receipt, Map<String, Map<String, UUID>> known) {
        return receipt.messageId() != null
                ? receipt.messageId()
                : known.getOrDefault(receipt.provider(), Map.of())
                        .get(Objects.requireNonNullElse(receipt.providerMessageId(), ""));
    }

    private void wait(Row row) {
        var age = Duration.between(row.receivedAt(), clock.instant());
        if (age.compareTo(settings.orphanedReceipts()) > 0) {
            log.warn(
                    "Receipt {} of {} is for no message we know; it is kept as refused",
                    row.id(),
                    row.receipt().provider());
            inbox.refuse(List.of(row.id()), "UNKNOWN_MESSAGE");
        } else {
            inbox.postpone(row, FIRST_PAUSE.multipliedBy(1L << Math.min(row.attempts(), MOST_DOUBLINGS)));
        }
    }

    private Change change(Row row, UUID message) {
        var receipt = row.receipt();
        var at = believable(receipt.occurredAt(), row.receivedAt());
        return new Change(message, known -> report(known, receipt, at), null, row.id()).because(receipt.cause());
    }

    /** Clocks of others go wrong: nothing is reported before it happens. */
    private static Instant believable(Instant occurredAt, Instant receivedAt) {
        return occurredAt.isAfter(receivedAt) ? receivedAt : occurredAt;
    }

    private static void report(Message message, Receipt receipt, Instant at) {
        if (receipt.cost() != null) {
            message.costs(receipt.cost());
        }
        switch (receipt.status()) {
            case FAILED -> message.fail(Message.Status.FAILED, Message.Reason.REJECTED, at);
            case BOUNCED ->
                message.fail(
                        Message.Status.BOUNCED,
                        receipt.cause() == Receipt.Cause.SOFT ? Message.Reason.SOFT_BOUNCE : Message.Reason.HARD_BOUNCE,
                        at);
            default -> message.reach(Message.Status.valueOf(receipt.status().name()), at);
        }
    }
}
