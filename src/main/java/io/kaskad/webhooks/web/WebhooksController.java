package io.kaskad.webhooks.web;

import io.kaskad.shared.Page;
import io.kaskad.webhooks.Endpoint;
import io.kaskad.webhooks.FactType;
import io.kaskad.webhooks.KeepingEndpoints;
import io.kaskad.webhooks.WantedEndpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of what becomes of messages and runs. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksController {

    private final KeepingEndpoints endpoints;

    WebhooksController(KeepingEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    /**
     * An endpoint.
     *
     * @param events what it is told of; empty for all
     * @param switchedOff why, if nobody has done it
     * @param failingSince since when it has taken nothing; null if the last it got was taken
     */
    @Schema(name = "Webhook")
    record WebhookView(
            UUID id,
            String url,
            String description,
            List<String> events,
            boolean enabled,
            @Nullable String switchedOff,
            @Nullable Instant failingSince,
            Instant createdAt) {

        static WebhookView of(Endpoint endpoint) {
            return new WebhookView(
                    endpoint.id(),
                    endpoint.url().toString(),
                    endpoint.description(),
                    endpoint.events().stream().sorted().map(FactType::key).toList(),
                    endpoint.enabled(),
                    endpoint.switchedOff(),
                    endpoint.failingSince(),
                    endpoint.createdAt());
        }
    }

    /** @param secret signs what the endpoint gets; it is not shown again */
    @Schema(name = "NewWebhook")
    record NewWebhook(WebhookView webhook, String secret) {}

    /** @param secret signs what the endpoint gets from now on, for a day beside the former; it is not shown again */
    @Schema(name = "NewWebhookSecret")
    record NewSecret(String secret) {}

    @GetMapping
    Page<WebhookView> list() {
        return Page.of(endpoints.all().stream().map(WebhookView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewWebhook add(@RequestBody WantedEndpoint wanted) {
        var added = endpoints.add(wanted);
        return new NewWebhook(WebhookView.of(added.endpoint()), added.secret());
    }

    @GetMapping("/{id}")
    WebhookView find(@PathVariable UUID id) {
        return WebhookView.of(endpoints.get(id));
    }

    /** Leaves only the secret as it is. */
    @PutMapping("/{id}")
    WebhookView change(@PathVariable UUID id, @RequestBody WantedEndpoint wanted) {
        return WebhookView.of(endpoints.change(id, wanted));
    }

    @PostMapping("/{id}/secret")
    NewSecret rotate(@PathVariable UUID id) {
        return new NewSecret(endpoints.rotate(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        endpoints.remove(id);
    }
}
