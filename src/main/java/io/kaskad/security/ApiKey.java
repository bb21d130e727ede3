package io.kaskad.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as it can be shown; what opens the door is not in here. */
public record ApiKey(
        UUID id, String name, Instant createdAt, @Nullable Instant revokedAt) {}
