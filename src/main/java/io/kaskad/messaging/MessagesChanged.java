package io.kaskad.messaging;

import java.util.Collection;

/** A transaction that is about to commit has sent these messages, or has learnt something of them. */
public record MessagesChanged(Collection<Message> messages) {}
