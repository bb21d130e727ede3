package io.kaskad.events.web;

import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.Hidden;
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

    static final int MOST_CALLS = 2500;

    private final EventInbox inbox;
    private final Clock clock;

    EventsController(EventInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    record Taken(boolean success) {

        static final Taken YES = new Taken(true);
    }

    /** @param sentAt when the client sent it, by its own clock */
    record Batch(
            @Nullable List<@Nullable Call> batch, @Nullable String sentAt) {}

    @PostMapping("/track")
    Taken track(@RequestBody Call call, Principal source) {
        return take(List.of(call.track(by(source))));
    }

    @PostMapping("/identify")
    Taken identify(@RequestBody Call call, Principal source) {
        return take(List.of(call.identify(by(source))));
    }

    @PostMapping("/alias")
    Taken alias(@RequestBody Call call, Principal source) {
        return take(List.of(call.alias(by(source))));
    }

    @PostMapping("/group")
    Taken group(@RequestBody Call call, Principal source) {
        return take(List.of(call.group(by(source))));
    }

    @PostMapping("/page")
    Taken page(@RequestBody Call call, Principal source) {
        return take(List.of(call.page(by(source))));
    }

    @PostMapping("/screen")
    Taken screen(@RequestBody Call call, Principal source) {
        return take(List.of(call.screen(by(source))));
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
        var by = by(source).sent(body.sentAt());
        var events = new ArrayList<Event>();
        for (int i = 0; i < calls.size(); i++) {
            events.add(event(calls.get(i), i, by));
        }
        return take(events);
    }

    /** What Segment's client for Java calls a batch. */
    @Hidden
    @PostMapping({"/import", "/import/"})
    Taken batchByOtherName(@RequestBody Batch body, Principal source) {
        return batch(body, source);
    }

    private static Event event(@Nullable Call call, int index, Reception by) {
        try {
            return Call.required(call).any(by);
        } catch (Refused refused) {
            throw Refused.invalid("batch[" + index + "]: " + refused.getMessage());
        }
    }

    private Reception by(Principal source) {
        return new Reception(source.getName(), clock.instant());
    }

    private Taken take(List<Event> events) {
        inbox.accept(events);
        return Taken.YES;
    }
}
