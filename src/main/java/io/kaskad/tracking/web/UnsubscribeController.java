package io.kaskad.tracking.web;

import io.kaskad.tracking.Tracking;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * One-click unsubscribing (RFC 8058). A GET only asks, because scanners follow links; a POST from a mail program or from our
 * page does it. The token is all the proof there is: no session, no cookie.
 */
@Hidden
@RestController
class UnsubscribeController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Tracking tracking;

    UnsubscribeController(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/u/{token}")
    ResponseEntity<Object> ask(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        return tracking.unsubscribes(token)
                ? page(UnsubscribePage.asking(acceptLanguage))
                : TokenProblem.notFound("/u");
    }

    @PostMapping("/u/{token}")
    ResponseEntity<Object> unsubscribe(
            @PathVariable String token,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String acceptLanguage) {
        return tracking.unsubscribe(token) ? page(UnsubscribePage.done(acceptLanguage)) : TokenProblem.notFound("/u");
    }

    private static ResponseEntity<Object> page(String html) {
        return ResponseEntity.ok()
                .contentType(PAGE)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", UnsubscribePage.CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(html);
    }
}
