package io.kaskad.events.web;

import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.events.Traits;
import io.kaskad.shared.Refused;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes events durably and answers; everything else happens afterwards. */
@RestController
@RequestMapping("/v1")
@ResponseStatus(HttpStatus.ACCEPTED)
class EventsController {

    private static final int MOST_CALLS = 2500;
    private static final Taken TAKEN = new Taken(true);

    private final EventInbox inbox;
    private final Clock clock;

    EventsController(EventInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    record Taken(boolean success) {}

    record Batch(@Nullable List<@Nullable Call> batch) {}

    @PostMapping("/track")
    Taken track(@RequestBody Call call, Principal source) {
        return take(List.of(call.track(source.getName(), clock.instant())));
    }

    @PostMapping("/identify")
    Taken identify(@RequestBody Call call, Principal source) {
        return take(List.of(checked(call.identify(source.getName(), clock.instant()))));
    }

    /** All calls are checked before the first is taken. */
    @PostMapping("/batch")
    Taken batch(@RequestBody Batch body, Principal source) {
        var calls = body.batch();
        if (calls == null || calls.isEmpty()) {
            throw Refused.invalid("batch must be a list of at least one call.");
        }
        if (calls.size() > MOST_CALLS) {
            throw Refused.tooLarge("A batch may bring at most " + MOST_CALLS + " calls, not " + calls.size()
                    + ". Split it into several.");
        }
        var events = new ArrayList<Event>();
        for (int i = 0; i < calls.size(); i++) {
            events.add(event(calls.get(i), i, source));
        }
        return take(events);
    }

    private Event event(@Nullable Call call, int index, Principal source) {
        try {
            return switch (call == null || call.type() == null ? "" : call.type()) {
                case "track" -> call.track(source.getName(), clock.instant());
                case "identify" -> checked(call.identify(source.getName(), clock.instant()));
                default -> throw Refused.invalid("type must be track or identify.");
            };
        } catch (Refused refused) {
            throw Refused.invalid("batch[" + index + "]: " + refused.getMessage());
        }
    }

    private static Event checked(Event identify) {
        Traits.check(identify);
        return identify;
    }

    private Taken take(List<Event> events) {
        inbox.accept(events);
        return TAKEN;
    }
}
