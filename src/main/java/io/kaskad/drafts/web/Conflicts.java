package io.kaskad.drafts.web;

import io.kaskad.drafts.DraftChanged;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Says who has changed a draft meanwhile. */
final class Conflicts {

    private Conflicts() {}

    static ProblemDetail problem(DraftChanged changed) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, changed.getMessage());
        problem.setProperty("draft", changed.there());
        return problem;
    }
}
