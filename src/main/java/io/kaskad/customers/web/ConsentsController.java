package io.kaskad.customers.web;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Consent;
import io.kaskad.customers.Consents;
import io.kaskad.customers.Consents.Said;
import io.kaskad.customers.Customers;
import io.kaskad.customers.Proof;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers agreed to, and how we know. */
@RestController
@RequestMapping("/api/customers/{id}/consents")
class ConsentsController {

    private final Customers customers;
    private final Consents consents;
    private final Clock clock;

    ConsentsController(Customers customers, Consents consents, Clock clock) {
        this.customers = customers;
        this.consents = consents;
        this.clock = clock;
    }

    /** One change. */
    @Schema(name = "ConsentChange")
    record ChangeView(
            Channel channel,
            String topic,
            Consent.State state,
            Instant changedAt,
            String source,
            @Nullable String textVersion,
            @Nullable String ip,
            @Nullable String form) {

        static ChangeView of(Said said) {
            var consent = said.consent();
            return new ChangeView(
                    consent.channel(),
                    consent.topic(),
                    consent.state(),
                    consent.changedAt(),
                    said.source(),
                    said.proof().textVersion(),
                    said.proof().ip(),
                    said.proof().form());
        }
    }

    /**
     * What a customer says.
     *
     * @param state pending asks for a confirmation
     * @param topic {@code *} for all of the channel
     * @param at when it was said; now if it is left out
     */
    @Schema(name = "NewConsent")
    record Body(
            @NotNull Channel channel,
            @NotBlank @Size(max = 100) String topic,
            Consent.@NotNull State state,
            @Nullable Instant at,
            @Nullable @Size(max = 100) String source,
            @Nullable @Size(max = 100) String textVersion,
            @Nullable @Size(max = 45) String ip,
            @Nullable @Size(max = 500) String form) {}

    /** All there ever was, newest first. */
    @GetMapping
    List<ChangeView> history(@PathVariable String id) {
        return consents.history(known(id)).stream().map(ChangeView::of).toList();
    }

    @PostMapping
    List<ChangeView> say(@PathVariable String id, @Valid @RequestBody Body body) {
        var now = clock.instant();
        var at = body.at() == null || body.at().isAfter(now) ? now : body.at();
        consents.say(new Said(
                known(id),
                new Consent(body.channel(), body.topic(), body.state(), at),
                body.source() == null ? "api" : body.source(),
                new Proof(body.textVersion(), body.ip(), body.form())));
        return history(id);
    }

    private String known(String id) {
        return customers.find(id).orElseThrow(Refused::noSuchCustomer).id();
    }
}
