package io.kaskad.events.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.kaskad.events.Event;
import io.kaskad.events.EventInbox;
import io.kaskad.events.web.EventsController.Taken;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.Parameter;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes CloudEvents: alone, many at once, or with what is said of the event in headers. */
@RestController
@RequestMapping("/v1/events")
@ResponseStatus(HttpStatus.ACCEPTED)
class CloudEventsController {

    private final EventInbox inbox;
    private final Clock clock;

    CloudEventsController(EventInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @PostMapping(consumes = "application/cloudevents+json")
    Taken take(@RequestBody CloudEvent event, Principal source) {
        return take(List.of(event.event(by(source))));
    }

    /** All are checked before the first is taken. */
    @PostMapping(consumes = "application/cloudevents-batch+json")
    Taken takeAll(@RequestBody List<@Nullable CloudEvent> batch, Principal source) {
        if (batch.size() > EventsController.MOST_CALLS) {
            throw Refused.tooLarge("A batch may bring at most " + EventsController.MOST_CALLS + " events, not "
                    + batch.size() + ". Split it into several.");
        }
        var by = by(source);
        var events = new ArrayList<Event>();
        for (int i = 0; i < batch.size(); i++) {
            events.add(event(batch.get(i), i, by));
        }
        return take(events);
    }

    private static Event event(@Nullable CloudEvent event, int index, Reception by) {
        try {
            if (event == null) {
                throw Refused.invalid("This is no event.");
            }
            return event.event(by);
        } catch (Refused refused) {
            throw Refused.invalid("[" + index + "]: " + refused.getMessage());
        }
    }

    @PostMapping(consumes = APPLICATION_JSON_VALUE)
    Taken takeBinary(
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            @RequestBody(required = false) @Nullable Map<String, Object> data,
            Principal source) {
        return take(List.of(new CloudEventHeaders(headers).with(data).event(by(source))));
    }

    private Reception by(Principal source) {
        return new Reception(source.getName(), clock.instant());
    }

    private Taken take(List<Event> events) {
        inbox.accept(events);
        return Taken.YES;
    }
}
