package io.kaskad.channels.sandbox;

import static io.kaskad.channels.UnknownOutcome.RESEND;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Handover;
import io.kaskad.channels.OutboundMessage;
import io.kaskad.channels.Provider;
import io.kaskad.channels.sandbox.SandboxReceipts.Row;
import io.kaskad.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages of every channel nobody else serves and keeps them. Where a message may be handed over twice the ledger's id
 * is the idempotency key; where it must not, a second hand-over is a second row, so that it does not stay unseen.
 */
@Component
class SandboxProvider implements Provider {

    static final String NAME = "sandbox";

    private final SandboxMessages messages;
    private final SandboxReceipts receipts;
    private final SandboxBehaviours behaviours;
    private final SandboxSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SandboxProvider(
            SandboxMessages messages,
            SandboxReceipts receipts,
            SandboxBehaviours behaviours,
            SandboxSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.receipts = receipts;
        this.behaviours = behaviours;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Channel> channels() {
        return EnumSet.allOf(Channel.class);
    }

    @Override
    public boolean fallback() {
        return true;
    }

    @Override
    public Handover handOver(OutboundMessage message) {
        var id = message.channel().onUnknownOutcome() == RESEND ? message.id() : Ids.next();
        transaction.executeWithoutResult(status -> accept(id, message));
        return new Handover.Accepted(id.toString(), settings.price(message.channel()));
    }

    private void accept(UUID id, OutboundMessage message) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (messages.add(id, message, now)) {
            plan(id, message, now);
        }
    }

    private void plan(UUID id, OutboundMessage message, Instant now) {
        var behaviour = behaviours.of(message.channel());
        var due = now.plusSeconds(behaviour.delaySeconds());
        behaviour
                .receiptsOf(message.id())
                .forEach(status -> receipts.add(new Row(Ids.next(), id, message.id(), status, due), null));
    }
}
