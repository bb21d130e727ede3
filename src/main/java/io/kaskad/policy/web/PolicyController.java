package io.kaskad.policy.web;

import io.kaskad.policy.ChangingPolicy;
import io.kaskad.policy.Policies;
import io.kaskad.policy.Policy;
import io.kaskad.policy.PolicyChanged;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PolicyController {

    private final Policies policies;
    private final ChangingPolicy changing;

    PolicyController(Policies policies, ChangingPolicy changing) {
        this.policies = policies;
        this.changing = changing;
    }

    /**
     * The policy in force.
     *
     * @param version 0 as long as nobody has set one
     */
    @Schema(name = "PolicyVersion")
    record PolicyView(
            long version,
            Policy policy,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {

        static PolicyView of(Policies.Version version) {
            return new PolicyView(version.number(), version.policy(), version.since(), version.by());
        }
    }

    /**
     * A change.
     *
     * @param version the one it is based on
     */
    record PolicyChange(
            @NotNull Long version, @NotNull @Valid Policy policy) {}

    @GetMapping("/api/policy")
    PolicyView policy() {
        return PolicyView.of(policies.latest());
    }

    @PutMapping("/api/policy")
    PolicyView change(@Valid @RequestBody PolicyChange change, Principal user) {
        return PolicyView.of(changing.change(change.policy(), change.version(), user.getName()));
    }

    @ExceptionHandler
    ProblemDetail changed(PolicyChanged changed) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, changed.getMessage());
        problem.setProperty("policy", PolicyView.of(changed.there()));
        return problem;
    }
}
