package io.kaskad.tracking.web;

import io.kaskad.tracking.Tracking;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pixel and the tracked links. A HEAD, as scanners send it, does not count. */
@Hidden
@RestController
class TrackingController {

    /** 1×1, transparent. */
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Tracking tracking;

    TrackingController(Tracking tracking) {
        this.tracking = tracking;
    }

    @GetMapping("/t/o/{token}")
    ResponseEntity<Object> pixel(@PathVariable String token, HttpMethod method) {
        if (!tracking.isPixel(token)) {
            return TokenProblem.notFound("/t/o");
        }
        if (method == HttpMethod.GET) {
            tracking.opened(token);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_GIF)
                .cacheControl(CacheControl.noStore())
                .body(GIF);
    }

    @GetMapping("/t/c/{token}")
    ResponseEntity<Object> link(@PathVariable String token, HttpMethod method) {
        var target = tracking.target(token);
        if (target.isEmpty()) {
            return TokenProblem.notFound("/t/c");
        }
        if (method == HttpMethod.GET) {
            tracking.clicked(token);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(target.get())
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
