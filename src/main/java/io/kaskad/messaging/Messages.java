package io.kaskad.messaging;

import java.util.Optional;
import java.util.UUID;

/** The ledger of all messages. */
public interface Messages {

    Optional<Message> find(UUID id);
}
