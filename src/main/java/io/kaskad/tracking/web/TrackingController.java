package io.kaskad.tracking.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what looks like one of our links, but {@link TrackingFilter} does not know. */
@Hidden
@RestController
class TrackingController {

    @GetMapping("/t/o/{token}")
    ResponseEntity<Object> noPixel() {
        return TokenProblem.notFound("/t/o");
    }

    @GetMapping("/t/c/{token}")
    ResponseEntity<Object> noLink() {
        return TokenProblem.notFound("/t/c");
    }
}
