package io.kaskad.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.channels.Channel;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said about a topic on a channel.
 *
 * @param topic {@link #ALL_TOPICS} for everything on the channel
 */
public record Consent(Channel channel, String topic, State state, Instant changedAt) {

    public static final String ALL_TOPICS = "*";

    private static final int LONGEST_TOPIC = 100;

    /** As somebody tells it, or 400 where the topic is none. */
    public static Consent said(Channel channel, String topic, State state, Instant at) {
        if (topic.isBlank() || topic.length() > LONGEST_TOPIC) {
            throw Refused.invalid("A consent's topic must have between 1 and " + LONGEST_TOPIC + " characters.");
        }
        return new Consent(channel, topic, state, at);
    }

    /** Yes, no, no more, or yes but not confirmed yet. */
    public enum State {
        GRANTED,
        DENIED,
        WITHDRAWN,
        PENDING;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static State of(String key) {
            return Arrays.stream(values())
                    .filter(state -> state.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid("A consent is either granted, denied, withdrawn or pending."));
        }

        /** Whether the customer does not want it. */
        public boolean refuses() {
            return this == DENIED || this == WITHDRAWN;
        }
    }

    /** The channel and topic it is about. */
    public Subject subject() {
        return new Subject(channel, topic);
    }

    /** What a word is about. */
    public record Subject(Channel channel, String topic) {}

    /** Whether both say something of the same. */
    boolean meets(Consent other) {
        return channel == other.channel && (concerns(channel, other.topic) || !other.isOfOneTopic());
    }

    boolean isOfOneTopic() {
        return !topic.equals(ALL_TOPICS);
    }

    /** @param topic null for the channel as such */
    public boolean concerns(Channel channel, @Nullable String topic) {
        return this.channel == channel && (this.topic.equals(topic) || this.topic.equals(ALL_TOPICS));
    }
}
