package io.kaskad.messaging;

import io.kaskad.shared.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the ledger what became of messages, past the dispatcher and the inbox of receipts. */
@Component
public class Reporting {

    private final Recording recording;
    private final Transactions transactions;
    private final Clock clock;

    Reporting(Recording recording, Transactions transactions, Clock clock) {
        this.recording = recording;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of one. */
    public record Report(UUID message, boolean delivered) {}

    public void report(Collection<Report> reports) {
        var now = clock.instant();
        var changes = List.copyOf(reports.stream()
                .map(report -> new Change(
                        report.message(),
                        message -> message.reach(
                                report.delivered() ? Message.Status.DELIVERED : Message.Status.FAILED, now),
                        null,
                        null))
                .toList());
        transactions.run(() -> recording.recordAndWake(changes));
    }
}
