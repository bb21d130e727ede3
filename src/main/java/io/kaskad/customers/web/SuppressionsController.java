package io.kaskad.customers.web;

import io.kaskad.channels.Channel;
import io.kaskad.customers.Suppressions;
import io.kaskad.customers.Suppressions.Reason;
import io.kaskad.customers.Suppressions.Suppressed;
import io.kaskad.shared.Cursor;
import io.kaskad.shared.Page;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses nothing is sent to. */
@RestController
@RequestMapping("/api/suppressions")
class SuppressionsController {

    private final Suppressions suppressions;

    SuppressionsController(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** @param reason {@code MANUAL} if it is left out */
    @Schema(name = "NewSuppression")
    record Body(
            @NotNull Channel channel,
            @NotBlank String address,
            @Nullable Reason reason) {

        String normalised() {
            return channel.contact().normalised(address);
        }
    }

    /** Newest first; with an address, that one only. */
    @GetMapping
    Page<Suppressed> list(
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable String address,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return suppressions.list(channel, address, Cursor.decoded(cursor), Page.limit(limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@Valid @RequestBody Body body) {
        suppressions.suppress(
                body.channel(), body.normalised(), body.reason() == null ? Reason.MANUAL : body.reason(), "api");
    }

    /** It may be sent to again. */
    @PostMapping("/lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@Valid @RequestBody Body body) {
        if (!suppressions.lift(body.channel(), body.normalised())) {
            throw Refused.conflict("Nothing keeps messages from this address.");
        }
    }
}
