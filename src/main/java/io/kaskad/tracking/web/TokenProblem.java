package io.kaskad.tracking.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The answer to a token that is none of ours. It repeats nothing of the request, also not in {@code instance}. */
final class TokenProblem {

    private TokenProblem() {}

    static ResponseEntity<Object> notFound(String instance) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "This link is not valid. Use it exactly as it stands in the message.");
        problem.setInstance(URI.create(instance));
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Cache-Control", "no-store")
                .body(problem);
    }
}
