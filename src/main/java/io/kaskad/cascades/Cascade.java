package io.kaskad.cascades;

import io.kaskad.channels.Channel;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a cascade.
 *
 * @param key the process id in the diagram
 * @param definitionId the engine's id of this version
 * @param startEvent the event that starts a run; null if only REST does
 * @param targetAction the event that ends all runs of the customer; null if there is none
 * @param segment whose members alone may enter; null if everybody may
 */
public record Cascade(
        String key,
        String name,
        int version,
        String definitionId,
        Instant deployedAt,
        @Nullable String startEvent,
        @Nullable String targetAction,
        Mailing mailing,
        Reentry reentry,
        @Nullable String segment) {

    /**
     * What it sends.
     *
     * @param promotional whether its messages need consent
     * @param priority from 1 to 100; where not all messages of a customer may go, the highest go
     * @param sends what its steps and calls send, without those of cascades it calls
     */
    public record Mailing(boolean promotional, int priority, Set<Sending> sends) {

        /** Of a cascade that does not say its own. */
        public static final int USUAL_PRIORITY = 50;

        /** Reads a number from 1 to 100. */
        public static Optional<Integer> priority(String text) {
            return Optional.of(text)
                    .filter(number -> number.matches("[1-9]\\d?|100"))
                    .map(Integer::valueOf);
        }
    }

    /**
     * A message that a step sends.
     *
     * @param topic what the customer must be subscribed to; null for the channel as such
     */
    public record Sending(Channel channel, @Nullable String topic) {}
}
