package io.kaskad.cascades.web;

import io.kaskad.cascades.DiagramRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a diagram, an element at a time; asked before whoever takes any failure. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedDiagrams {

    @ExceptionHandler
    ProblemDetail refused(DiagramRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
        problem.setProperty("findings", refused.findings());
        return problem;
    }
}
