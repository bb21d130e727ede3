package io.kaskad.support;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.kaskad.cascades.Diagram;
import io.kaskad.cascades.Diagram.Element;
import io.kaskad.cascades.Mark;
import io.kaskad.cascades.Trails.Trail;
import io.kaskad.channels.Channel;
import io.kaskad.messaging.Message;
import io.kaskad.support.Occasion.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a trail tells that the ledger does not: channels found closed, waits that timed out, incidents. */
final class TrailReader {

    private final Diagram diagram;
    private final Map<UUID, Message> messages;
    private final List<Occasion> read = new ArrayList<>();
    private @Nullable Element at;
    private @Nullable Occasion timedOut;

    TrailReader(Diagram diagram, List<Message> messages) {
        this.diagram = diagram;
        this.messages = messages.stream().collect(toMap(Message::id, identity()));
    }

    List<Occasion> read(List<Trail> trails) {
        for (var trail : trails) {
            for (var step : trail.steps().split(" ")) {
                read(step, trail.at());
            }
        }
        return read;
    }

    private void read(String step, Instant when) {
        var mark = Mark.of(step).orElse(null);
        if (mark == null) {
            at = diagram.element(step).orElse(null);
            nameTimeOut();
            return;
        }
        var what = mark.what(step);
        switch (mark) {
            case CLOSED -> read.add(closed(what.split(":", 2), when));
            case TIMED_OUT -> timedOut = timedOut(UUID.fromString(what), when);
            case INCIDENT -> read.add(incident(Kind.INCIDENT_OPENED, what, when));
            case MENDED -> read.add(incident(Kind.INCIDENT_CLOSED, what, when));
        }
    }

    private Occasion closed(String[] channelAndReason, Instant when) {
        return occasion(when, Kind.CHANNEL_SKIPPED, Channel.of(channelAndReason[0]), null, channelAndReason[1], null);
    }

    private Occasion incident(Kind kind, String what, Instant when) {
        return occasion(when, kind, null, null, what, null);
    }

    private Occasion timedOut(UUID id, Instant when) {
        var message = messages.get(id);
        return occasion(when, Kind.WAIT_TIMED_OUT, message == null ? null : message.channel(), id, null, null);
    }

    /** The timer that ended the wait is the next element of the trail. */
    private void nameTimeOut() {
        if (timedOut != null) {
            var timer = at == null ? null : at.timer();
            read.add(occasion(
                    timedOut.at(), timedOut.kind(), timedOut.channel(), timedOut.messageId(), null, duration(timer)));
            timedOut = null;
        }
    }

    private static @Nullable Duration duration(@Nullable String timer) {
        try {
            return timer == null ? null : Duration.parse(timer);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Occasion occasion(
            Instant when,
            Kind kind,
            @Nullable Channel channel,
            @Nullable UUID message,
            @Nullable String reason,
            @Nullable Duration duration) {
        return new Occasion(
                when,
                kind,
                at == null ? null : at.id(),
                at == null ? null : at.name(),
                channel,
                message,
                reason,
                duration,
                null,
                false,
                null);
    }
}
