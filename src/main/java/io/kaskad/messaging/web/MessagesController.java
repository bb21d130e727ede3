package io.kaskad.messaging.web;

import io.kaskad.channels.Channel;
import io.kaskad.messaging.Message;
import io.kaskad.messaging.Messages;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages")
class MessagesController {

    private final Messages messages;

    MessagesController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    Page<MessageView> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String run,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) Message.@Nullable Status status,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var wanted = new Messages.Wanted(customer, run, channel == null ? null : Channel.of(channel), status);
        return messages.list(wanted, Cursor.decoded(cursor), Page.limit(limit)).map(MessageView::of);
    }

    @GetMapping("/{id}")
    MessageView find(@PathVariable UUID id) {
        return messages.find(id)
                .map(message -> MessageView.of(message, messages.attempts(id)))
                .orElseThrow(() -> Refused.notFound("message", id));
    }
}
