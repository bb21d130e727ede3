package io.kaskad.channels.sandbox;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.Receipts;
import io.kaskad.channels.sandbox.SandboxMessage.Given;
import io.kaskad.channels.sandbox.SandboxReceipts.Row;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Ids;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sandbox as people use it: they read what arrived and say what becomes of it. */
@Component
public class Sandbox {

    private final SandboxMessages messages;
    private final SandboxReceipts given;
    private final SandboxBehaviours behaviours;
    private final Receipts receipts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sandbox(
            SandboxMessages messages,
            SandboxReceipts given,
            SandboxBehaviours behaviours,
            Receipts receipts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.given = given;
        this.behaviours = behaviours;
        this.receipts = receipts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Newest first. */
    public Page<SandboxMessage> list(
            @Nullable Channel channel, @Nullable String address, @Nullable Cursor after, int limit) {
        var found = messages.list(channel, address, after, limit + 1);
        var page = Page.cut(found, limit, m -> new Cursor(m.acceptedAt(), m.id().toString()));
        var receiptsOf =
                given.givenFor(page.items().stream().map(SandboxMessage::id).toList());
        return page.map(message -> message.with(receiptsOf.getOrDefault(message.id(), List.of())));
    }

    /** Gives a receipt for the message, or 404. Each call gives another one. */
    public Given give(UUID id, Status status) {
        var message = messages.ledgerId(id).orElseThrow(() -> Refused.notFound("sandbox message", id));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var row = new Row(Ids.next(), id, message, status, now);
        transaction.executeWithoutResult(s -> {
            given.add(row, now);
            receipts.accept(List.of(row.receipt()));
        });
        return new Given(status, now);
    }

    /** What happens by itself, for every channel. */
    public List<Behaviour> behaviours() {
        return Arrays.stream(Channel.values()).map(behaviours::of).toList();
    }

    public Behaviour behave(Behaviour behaviour) {
        behaviours.put(behaviour);
        return behaviour;
    }
}
