package io.kaskad.events.web;

import io.kaskad.events.Event;
import io.kaskad.events.EventLog;
import io.kaskad.events.EventLog.Logged;
import io.kaskad.events.EventLog.State;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what became of events. */
@RestController
@RequestMapping("/api/events")
class EventLogController {

    private final EventLog log;

    EventLogController(EventLog log) {
        this.log = log;
    }

    /** An event as REST gives it: never with its properties, for they are the customer's. */
    record EventView(
            String source,
            String messageId,
            Event.Kind kind,
            String customer,
            @Nullable String name,
            State state,
            int attempts,
            @Nullable String error,
            Instant occurredAt,
            Instant receivedAt,
            @Nullable Instant processedAt) {

        static EventView of(Logged event) {
            return new EventView(
                    event.source(),
                    event.messageId(),
                    event.kind(),
                    event.customer(),
                    event.name(),
                    event.state(),
                    event.attempts(),
                    event.error(),
                    event.occurredAt(),
                    event.receivedAt(),
                    event.processedAt());
        }
    }

    @GetMapping
    Page<EventView> list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = new EventLog.Wanted(state, customer);
        return log.list(wanted, Cursor.decoded(cursor), Page.limit(limit)).map(EventView::of);
    }
}
