package io.kaskad.customers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.kaskad.channels.Channel;
import io.kaskad.shared.Refused;
import java.time.Instant;
import java.util.Locale;

/**
 * What a customer said about a topic on a channel.
 *
 * @param topic {@link #ALL_TOPICS} for everything on the channel
 */
public record Consent(Channel channel, String topic, State state, Instant changedAt) {

    public static final String ALL_TOPICS = "*";

    /** Yes, or no more. */
    public enum State {
        GRANTED,
        WITHDRAWN;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static State of(String key) {
            return switch (key) {
                case "granted" -> GRANTED;
                case "withdrawn" -> WITHDRAWN;
                default -> throw Refused.invalid("A consent is either granted or withdrawn.");
            };
        }
    }

    boolean isOfOneTopic() {
        return !topic.equals(ALL_TOPICS);
    }

    boolean concerns(Channel channel, String topic) {
        return this.channel == channel && (this.topic.equals(topic) || this.topic.equals(ALL_TOPICS));
    }
}
