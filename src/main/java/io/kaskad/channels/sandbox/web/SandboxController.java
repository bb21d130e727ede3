package io.kaskad.channels.sandbox.web;

import io.kaskad.channels.Channel;
import io.kaskad.channels.Receipt.Status;
import io.kaskad.channels.sandbox.Behaviour;
import io.kaskad.channels.sandbox.Sandbox;
import io.kaskad.channels.sandbox.SandboxMessage;
import io.kaskad.channels.sandbox.SandboxMessage.Given;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the sandbox took, receipts for it, and what happens by itself. */
@RestController
@RequestMapping("/api/sandbox")
class SandboxController {

    private static final Set<Status> GIVEN_BY_HAND =
            Set.of(Status.DELIVERED, Status.OPENED, Status.CLICKED, Status.REPLIED, Status.FAILED, Status.BOUNCED);

    private final Sandbox sandbox;

    SandboxController(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A sandbox message. */
    @Schema(name = "SandboxMessage")
    record MessageView(
            UUID id,
            UUID messageId,
            Channel channel,
            String to,
            @Nullable String subject,
            String text,
            @Nullable String html,
            Instant acceptedAt,
            List<ReceiptView> receipts) {

        static MessageView of(SandboxMessage message) {
            return new MessageView(
                    message.id(),
                    message.messageId(),
                    message.channel(),
                    message.address(),
                    message.subject(),
                    message.body(),
                    message.markup(),
                    message.acceptedAt(),
                    message.receipts().stream().map(ReceiptView::of).toList());
        }
    }

    /** A receipt that was given. */
    record ReceiptView(
            @Schema(allowableValues = {"delivered", "opened", "clicked", "replied", "failed", "bounced"})
            String status,

            Instant at) {

        static ReceiptView of(Given given) {
            return new ReceiptView(given.status().name().toLowerCase(Locale.ROOT), given.at());
        }
    }

    /** A receipt to give. */
    record ReceiptWish(
            @Schema(allowableValues = {"delivered", "opened", "clicked", "replied", "failed", "bounced"}) @Nullable
            String status) {

        Status wanted() {
            return GIVEN_BY_HAND.stream()
                    .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(status))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid(
                            "status must be one of delivered, opened, clicked, replied, failed, bounced."));
        }
    }

    /** A behaviour, without its channel. */
    record BehaviourWish(int delivered, int opened, int delaySeconds) {}

    @GetMapping("/messages")
    Page<MessageView> messages(
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return sandbox.list(
                        channel == null ? null : Channel.of(channel),
                        to == null ? null : withPlus(to),
                        Cursor.decoded(cursor),
                        Page.limit(limit))
                .map(MessageView::of);
    }

    @PostMapping("/messages/{id}/receipts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReceiptView give(@PathVariable String id, @RequestBody ReceiptWish wish) {
        return ReceiptView.of(sandbox.give(uuid(id), wish.wanted()));
    }

    @GetMapping("/behaviours")
    Page<Behaviour> behaviours() {
        return Page.of(sandbox.behaviours());
    }

    @PutMapping("/behaviours/{channel}")
    Behaviour behave(@PathVariable String channel, @RequestBody BehaviourWish wish) {
        return sandbox.behave(new Behaviour(Channel.of(channel), wish.delivered(), wish.opened(), wish.delaySeconds()));
    }

    /** The plus of a phone number, which a query string turns into a space unless it was encoded. */
    private static String withPlus(String address) {
        return address.startsWith(" ") ? "+" + address.strip() : address;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("sandbox message", id);
        }
    }
}
