package io.kaskad.webhooks;

import io.kaskad.shared.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way to an endpoint.
 *
 * @param id the receiver knows it by this, however often it gets it
 * @param payload what it gets, to the letter
 * @param attempts how many have begun
 * @param dueAt when the next attempt is worth making
 * @param attemptedAt when the last one began
 * @param status what the receiver answered last; null if it has not
 * @param problem why that was not good; null if it was
 */
public record Delivery(
        UUID id,
        UUID endpoint,
        String type,
        String payload,
        State state,
        int attempts,
        Instant dueAt,
        @Nullable Instant attemptedAt,
        @Nullable Integer status,
        @Nullable String problem,
        Instant createdAt) {

    /** How far it has come. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Nobody tries any more. */
        GIVEN_UP
    }

    static Delivery of(Fact fact, String payload, UUID endpoint, Instant now) {
        return new Delivery(
                Ids.next(), endpoint, fact.type().key(), payload, State.WAITING, 0, now, null, null, null, now);
    }

    @Override
    public String toString() {
        return "Delivery[" + id + ", " + type + ", " + state + "]";
    }
}
