package io.kaskad.drafts.web;

import io.kaskad.drafts.Deploying;
import io.kaskad.drafts.DraftChanged;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeployingController {

    private final Deploying deploying;

    DeployingController(Deploying deploying) {
        this.deploying = deploying;
    }

    /** @param draftVersion of the draft it is, which goes with it; null if it is from elsewhere */
    record Deployment(
            @NotBlank String xml,
            @Nullable Long draftVersion,
            @NotNull @Size(max = 1000) String comment,
            @Size(max = 1000) @Nullable String override) {}

    record Deployed(int version) {}

    @PostMapping("/api/cascades/{key}/deploy")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    Deployed deploy(@PathVariable String key, @Valid @RequestBody Deployment body, Principal user) {
        var override = body.override() == null || body.override().isBlank() ? null : body.override();
        var cascade = deploying.deploy(
                new Deploying.Request(key, body.xml(), body.draftVersion(), body.comment(), override, user.getName()));
        return new Deployed(cascade.version());
    }

    @ExceptionHandler
    ProblemDetail changed(DraftChanged changed) {
        return Conflicts.problem(changed);
    }

    @ExceptionHandler
    ProblemDetail objected(Deploying.Objected objected) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, objected.getMessage());
        problem.setProperty("stories", objected.stories());
        return problem;
    }
}
