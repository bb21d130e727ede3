package io.kaskad.webhooks.web;

import io.kaskad.shared.Cursor;
import io.kaskad.shared.Json;
import io.kaskad.shared.Page;
import io.kaskad.webhooks.Deliveries;
import io.kaskad.webhooks.Delivery;
import io.kaskad.webhooks.KeepingEndpoints;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an endpoint was told, and how that went. */
@RestController
@RequestMapping("/api/webhooks/{webhook}")
class WebhookDeliveriesController {

    private final KeepingEndpoints endpoints;
    private final Deliveries deliveries;

    WebhookDeliveriesController(KeepingEndpoints endpoints, Deliveries deliveries) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
    }

    /**
     * A delivery.
     *
     * @param id what the receiver gets as webhook-id
     * @param attempts how many have begun since it was told or asked for once more
     * @param dueAt when the next attempt is worth making; null if there is none
     * @param status what the receiver answered last
     * @param problem why that was not good
     */
    @Schema(name = "WebhookDelivery")
    record DeliveryView(
            UUID id,
            String type,
            Delivery.State state,
            int attempts,
            @Nullable Instant dueAt,
            @Nullable Instant attemptedAt,
            @Nullable Integer status,
            @Nullable String problem,
            Instant createdAt,
            Map<String, Object> payload) {

        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.type(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.state() == Delivery.State.WAITING ? delivery.dueAt() : null,
                    delivery.attemptedAt(),
                    delivery.status(),
                    delivery.problem(),
                    delivery.createdAt(),
                    Json.read(delivery.payload()));
        }
    }

    /** Sends something that has not happened; how that goes is to be seen among the deliveries. */
    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    DeliveryView test(@PathVariable UUID webhook) {
        return DeliveryView.of(endpoints.test(webhook));
    }

    @GetMapping("/deliveries")
    Page<DeliveryView> list(
            @PathVariable UUID webhook,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        endpoints.get(webhook);
        return deliveries
                .list(webhook, state, Cursor.decoded(cursor), Page.limit(limit))
                .map(DeliveryView::of);
    }

    @PostMapping("/deliveries/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    DeliveryView retry(@PathVariable UUID webhook, @PathVariable UUID id) {
        return DeliveryView.of(endpoints.again(webhook, id));
    }
}
