package io.kaskad.messaging;

import io.kaskad.channels.Channel;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of all messages, to read. */
public interface Messages {

    Optional<Message> find(UUID id);

    /** In the order they were sent in. */
    List<Message> ofRun(String run);

    /** Newest first. */
    Page<Message> list(Wanted wanted, @Nullable Cursor after, int limit);

    /** How each hand-over of a message went, in order. */
    List<Attempt> attempts(UUID message);

    /**
     * How many may leave by these channels now and still wait for it.
     *
     * @param most where counting ends
     */
    int due(Collection<Channel> channels, int most);

    /** What to look for; null where it does not matter. */
    record Wanted(
            @Nullable String customer,
            @Nullable String run,
            @Nullable Channel channel,
            Message.@Nullable Status status) {}
}
