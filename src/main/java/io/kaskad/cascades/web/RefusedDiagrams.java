package io.kaskad.cascades.web;

import io.kaskad.cascades.DiagramRefused;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says of a diagram that cannot be deployed, nor tried, what is wrong with it, an element at a time. */
@RestControllerAdvice
@Order(0)
class RefusedDiagrams {

    @ExceptionHandler
    ProblemDetail refused(DiagramRefused refusal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
        problem.setProperty("findings", refusal.findings());
        return problem;
    }
}
