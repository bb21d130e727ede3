package io.kaskad.policy;

import io.kaskad.channels.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many messages a customer gets at most.
 *
 * @param channels those it is about, together; none for all
 * @param topic the one it is about; null for any
 * @param kind the messages it is about
 * @param days how far it looks back, to the second
 */
public record Cap(List<Channel> channels, @Nullable String topic, Kind kind, int most, int days) {

    public static final int LONGEST_DAYS = 90;

    public Cap {
        channels = channels == null ? List.of() : List.copyOf(channels);
        kind = kind == null ? Kind.PROMOTIONAL : kind;
    }

    /** Of which messages. */
    public enum Kind {
        PROMOTIONAL,
        TRANSACTIONAL,
        ANY
    }

    /** Whether a message counts, and has to fit. */
    public boolean concerns(Channel channel, @Nullable String about, boolean promotional) {
        return (channels.isEmpty() || channels.contains(channel))
                && (topic == null || topic.equals(about))
                && switch (kind) {
                    case PROMOTIONAL -> promotional;
                    case TRANSACTIONAL -> !promotional;
                    case ANY -> true;
                };
    }
}
