package io.kaskad.channels.sandbox;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that the sandbox took.
 *
 * @param id the sandbox's own, which receipts name
 * @param messageId the id in the ledger
 */
public record SandboxMessage(
        UUID id,
        UUID messageId,
        Channel channel,
        String address,
        @Nullable String subject,
        String body,
        @Nullable String markup,
        Instant acceptedAt,
        List<Given> receipts) {

    /** A receipt that was given. */
    public record Given(Status status, Instant at) {}

    SandboxMessage with(List<Given> given) {
        return new SandboxMessage(id, messageId, channel, address, subject, body, markup, acceptedAt, given);
    }
}
