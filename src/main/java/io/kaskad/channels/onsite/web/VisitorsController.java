package io.kaskad.channels.onsite.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import io.kaskad.channels.onsite.OnSiteProvider;
import io.kaskad.channels.onsite.Streams;
import io.kaskad.channels.onsite.Visitor;
import io.kaskad.channels.site.Sites;
import io.kaskad.shared.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What waits for a visitor of a site, who shows a secret. */
@Hidden
@RestController
@RequestMapping("/onsite/{provider}")
class VisitorsController {

    private static final String SCHEME = "Bearer ";

    private final Sites sites;
    private final Streams streams;

    VisitorsController(Sites sites, Streams streams) {
        this.sites = sites;
        this.streams = streams;
    }

    /** The token of a link that was made for a customer. */
    record Wish(@Nullable String token) {}

    @PutMapping("/visitor")
    ResponseEntity<Void> link(
            @PathVariable String provider,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String secret,
            @RequestBody Wish wish) {
        var token = wish.token();
        if (token == null || !token.matches("[!-~]{16,300}")) {
            throw Refused.invalid("token must be that of a link made for the customer.");
        }
        return with(secret, visitor -> {
            onSite(provider).linked(visitor, token);
            return ResponseEntity.accepted().build();
        });
    }

    @DeleteMapping("/visitor")
    ResponseEntity<Void> forget(
            @PathVariable String provider,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String secret) {
        return with(secret, visitor -> {
            onSite(provider).forgotten(visitor);
            return ResponseEntity.accepted().build();
        });
    }

    @GetMapping(path = "/messages", produces = TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(
            @PathVariable String provider,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String secret) {
        return with(
                secret,
                visitor -> streams.open(onSite(provider), visitor)
                        .map(stream -> ResponseEntity.ok()
                                .header("X-Accel-Buffering", "no")
                                .body(stream))
                        .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                                .build()));
    }

    @GetMapping(path = "/messages", produces = APPLICATION_JSON_VALUE)
    ResponseEntity<String> list(
            @PathVariable String provider,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String secret) {
        return with(
                secret,
                visitor -> ResponseEntity.ok(
                        "[" + String.join(",", onSite(provider).waiting(visitor)) + "]"));
    }

    private static <T> ResponseEntity<T> with(String authorization, Function<Visitor, ResponseEntity<T>> answering) {
        return Optional.of(authorization)
                .filter(header -> header.startsWith(SCHEME))
                .flatMap(header -> Visitor.showing(header.substring(SCHEME.length())))
                .map(answering)
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    private OnSiteProvider onSite(String name) {
        return sites.find(name, OnSiteProvider.class).orElseThrow(() -> Refused.notFound("provider", name));
    }
}
