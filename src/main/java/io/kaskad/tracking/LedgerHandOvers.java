package io.kaskad.tracking;

import io.kaskad.messaging.Message;
import io.kaskad.messaging.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** As the ledger has it. */
@Component
class LedgerHandOvers implements HandOvers {

    private final Messages messages;
    private final Clock clock;

    LedgerHandOvers(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> of(UUID message) {
        return messages.find(message)
                .map(Message::times)
                .map(times -> times.getOrDefault(Message.Status.SENT, clock.instant()));
    }
}
